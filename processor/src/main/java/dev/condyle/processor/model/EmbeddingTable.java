package dev.condyle.processor.model;

/**
 * An embedding table.
 *
 * @param shared the name under which several columns share it, or an empty string
 * @param dimension the length of a vector
 */
public record EmbeddingTable(String shared, int dimension) {

    /** Returns whether it is shared. */
    public boolean isShared() {
        return !shared.isEmpty();
    }
}
