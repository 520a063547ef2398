package dev.condyle.runtime.generated;

import ai.djl.ndarray.types.LayoutType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.internal.text.AlignedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * Formats the layers of a network as a text table. The processor writes the same table into the
 * Javadoc of generated classes.
 */
public final class SummaryTable {

    private static final List<String> HEADER = List.of("Name", "Layer", "Output shape", "Params");
    private static final int TEXT_COLUMNS = 3;
    private static final int LAYER = 1;

    private SummaryTable() {}

    /** Returns one line per layer, then the totals. Every line ends with a line feed. */
    public static String of(List<LayerSummary> layers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (LayerSummary layer : layers) {
            rows.add(
                    List.of(
                            layer.name(),
                            layer.layer() + state(layer),
                            shape(layer.output()),
                            number(layer.parameters())));
        }
        StringBuilder table = new StringBuilder(AlignedTable.wrapped(TEXT_COLUMNS, LAYER, rows));
        long total = layers.stream().mapToLong(LayerSummary::parameters).sum();
        long trainable = layers.stream().mapToLong(LayerSummary::trainable).sum();
        long frozen = layers.stream().mapToLong(LayerSummary::frozen).sum();
        total(table, "Total parameters", total);
        total(table, "Trainable parameters", trainable);
        if (frozen > 0) {
            total(table, "Frozen parameters", frozen);
        }
        if (total > trainable + frozen) {
            total(table, "Running statistics", total - trainable - frozen);
        }
        return table.toString();
    }

    private static void total(StringBuilder table, String what, long count) {
        table.append(what + ": " + number(count) + "\n");
    }

    /** Returns the table of a network that is not built yet. Unknown values are shown as "?". */
    public static String ofUnknown(List<LayerRow> layers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (LayerRow layer : layers) {
            OptionalLong count = layer.parameters();
            rows.add(
                    List.of(
                            layer.name(),
                            layer.layer(),
                            layer.output().map(SummaryTable::shape).orElse("?"),
                            count.isPresent() ? number(count.getAsLong()) : "?"));
        }
        return AlignedTable.wrapped(TEXT_COLUMNS, LAYER, rows)
                + "Total parameters: ?\n"
                + "Values shown as ? are known after fit has read the training data.\n";
    }

    private static String state(LayerSummary layer) {
        if (layer.frozen() == 0) {
            return "";
        }
        return layer.trainable() == 0 ? ", frozen" : ", partly frozen";
    }

    /**
     * Formats a shape with N for the batch dimension: (N, 32, 26, 26). If its layout contains a
     * time axis, its size is marked: (N, L=20, 8).
     */
    public static String shape(Shape shape) {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        for (int axis = 0; axis < shape.dimension(); axis++) {
            String size = shape.get(axis) < 0 ? "N" : Long.toString(shape.get(axis));
            text.add(shape.getLayoutType(axis) == LayoutType.TIME ? "L=" + size : size);
        }
        return text.toString();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
