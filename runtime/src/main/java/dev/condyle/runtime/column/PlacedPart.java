package dev.condyle.runtime.column;

/**
 * A part at its place in the packed row.
 *
 * @param column the column that it belongs to
 * @param part the part
 * @param from the place of its first number in the packed row
 */
record PlacedPart(InputColumn column, PackedPart part, int from) {

    /** The name of its table of vectors; only where it is embedded. */
    String table() {
        return part.embedding().orElseThrow().tableOf(column);
    }

    /** The name of an output, by its place from 0. */
    String outputName(int place) {
        // The numbers of a vector have no categories.
        return part.embedding().isPresent()
                ? column.component() + "[" + place + "]"
                : part.names().apply(place);
    }
}
