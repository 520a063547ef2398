package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands where.
 *
 * @param packed how many numbers a packed row has
 * @param width how many numbers the network sees
 * @param parts the parts in the order in which the network sees them
 */
record RowLayout(int packed, int width, List<PlacedPart> parts) {

    /** The layout of columns that write in this order and have nothing to learn left. */
    static RowLayout of(Semantics semantics, List<InputColumn> columns) {
        List<PlacedPart> parts = new ArrayList<>();
        int packed = 0;
        int width = 0;
        for (InputColumn column : columns) {
            for (PackedPart part : column.parts()) {
                parts.add(new PlacedPart(column, part, packed));
                packed = Math.addExact(packed, part.packed());
                width = Math.addExact(width, part.output());
            }
        }
        parts.sort(order(semantics));
        return new RowLayout(packed, width, List.copyOf(parts));
    }

    // Sorting is stable: parts of a column keep their order.
    private static Comparator<PlacedPart> order(Semantics semantics) {
        Comparator<PlacedPart> byCross = Comparator.comparing(part -> part.column().isCross());
        return switch (semantics) {
            case CONDYLE -> byCross;
            case FEATURE_SPACE ->
                    byCross.thenComparing(part -> part.column().name(), TextForms.BY_CODE_POINT);
            case FEATURE_COLUMN ->
                    Comparator.comparing(part -> part.column().sortName(), TextForms.BY_CODE_POINT);
        };
    }

    /** A name for each number that the network sees. */
    List<String> names() {
        return parts.stream()
                .flatMap(
                        placed ->
                                IntStream.range(0, placed.part().output())
                                        .mapToObj(placed::outputName))
                .toList();
    }
}
