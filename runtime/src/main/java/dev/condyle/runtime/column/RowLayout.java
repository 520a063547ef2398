package dev.condyle.runtime.column;

import dev.condyle.feature.Semantics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The layout of the packed row and of the input of the network.
 *
 * @param packed the length of a packed row
 * @param width the number of input features of the network
 * @param parts the parts in the order of the input features of the network
 */
record RowLayout(int packed, int width, List<PlacedPart> parts) {

    /** Returns the layout of columns that write in the given order and have finished learning. */
    static RowLayout of(Semantics semantics, List<InputColumn> columns) {
        List<PlacedPart> parts = new ArrayList<>();
        long packed = 0;
        long width = 0;
        for (InputColumn column : columns) {
            for (PackedPart part : column.parts()) {
                parts.add(new PlacedPart(column, part, (int) packed));
                packed += part.packed();
                width += part.output();
                if (Math.max(packed, width) > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException(
                            column.component()
                                    + ": the columns up to this one have more than 2,147,483,647"
                                    + " features. Embed categories or use fewer bins.");
                }
            }
        }
        parts.sort(order(semantics));
        return new RowLayout((int) packed, (int) width, List.copyOf(parts));
    }

    /** Returns whether a packed row contains an index. */
    boolean hasIndices() {
        return parts.stream().anyMatch(it -> it.part().kind() == PackedPart.Kind.INDEX);
    }

    // Sorting is stable: the parts of a column stay in order.
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

    /** Returns the names of the input features of the network. */
    List<String> names() {
        return parts.stream()
                .flatMap(
                        placed ->
                                IntStream.range(0, placed.part().output())
                                        .mapToObj(placed::outputName))
                .toList();
    }
}
