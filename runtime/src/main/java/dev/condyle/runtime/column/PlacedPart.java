package dev.condyle.runtime.column;

/**
 * A part and its position in the packed row.
 *
 * @param column the column of the part
 * @param part the part
 * @param from the index of the first slot of the part in the packed row
 */
record PlacedPart(InputColumn column, PackedPart part, int from) {

    /** Returns the name of the embedding table; requires that the part is embedded. */
    String table() {
        return part.embedding().orElseThrow().tableOf(column);
    }

    /** Returns the name of an output by its index from 0. */
    String outputName(int index) {
        // The numbers of an embedding do not belong to categories.
        return part.embedding().isPresent()
                ? column.savedName() + "[" + index + "]"
                : part.names().apply(index);
    }
}
