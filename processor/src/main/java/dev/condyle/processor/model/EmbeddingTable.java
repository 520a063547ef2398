package dev.condyle.processor.model;

/**
 * A table of vectors.
 *
 * @param shared the name by which several columns share it, or an empty text
 * @param dimension the length of a vector
 */
public record EmbeddingTable(String shared, int dimension) {

    /** Whether several columns share it. */
    public boolean isShared() {
        return !shared.isEmpty();
    }
}
