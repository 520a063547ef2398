package dev.condyle.processor.model;

/**
 * An embedding table.
 *
 * @param shared the name of a table shared by several columns, or an empty string
 * @param dimension the length of a vector
 */
public record EmbeddingTable(String shared, int dimension) {

    /** Returns whether several columns share the table. */
    public boolean isShared() {
        return !shared.isEmpty();
    }
}
