package dev.condyle.runtime.internal;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.LayerSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a model's layers, as the Javadoc of its generated class does. */
public final class SummaryTable {

    private static final Row HEADER = new Row("Layer", "What", "Output", "Parameters");

    private record Row(String name, String layer, String output, String parameters) {}

    private SummaryTable() {}

    /** A line a layer, then the totals; the last line has no line break. */
    public static String of(List<LayerSummary> layers) {
        List<Row> rows = layers.stream().map(SummaryTable::row).toList();
        int name = HEADER.name.length();
        int layer = HEADER.layer.length();
        int output = HEADER.output.length();
        int parameters = HEADER.parameters.length();
        for (Row row : rows) {
            name = Math.max(name, row.name.length());
            layer = Math.max(layer, row.layer.length());
            output = Math.max(output, row.output.length());
            parameters = Math.max(parameters, row.parameters.length());
        }
        String format =
                "%-" + name + "s  %-" + layer + "s  %-" + output + "s  %" + parameters + "s\n";
        String rule = "-".repeat(name + layer + output + parameters + 6) + '\n';
        StringBuilder table = new StringBuilder();
        append(table, format, HEADER);
        table.append(rule);
        rows.forEach(row -> append(table, format, row));
        table.append(rule);
        long all = layers.stream().mapToLong(LayerSummary::parameters).sum();
        long trainable = layers.stream().mapToLong(LayerSummary::trainable).sum();
        return table.append(count(all))
                .append(" parameters: ")
                .append(count(trainable))
                .append(" trainable, ")
                .append(count(all - trainable))
                .append(" not trainable")
                .toString();
    }

    private static void append(StringBuilder table, String format, Row row) {
        table.append(
                String.format(
                        Locale.ROOT, format, row.name, row.layer, row.output, row.parameters));
    }

    private static Row row(LayerSummary layer) {
        return new Row(
                layer.name(), layer.layer(), shape(layer.output()), count(layer.parameters()));
    }

    private static String shape(Shape shape) {
        return Arrays.stream(shape.getShape())
                .mapToObj(size -> size < 0 ? "-" : Long.toString(size))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
