package dev.condyle.processor.generate;

import dev.condyle.processor.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a network's layers, as text. */
final class SummaryTable {

    private SummaryTable() {}

    static String of(Network network) {
        List<SummaryRow> rows = SummaryRow.of(network);
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Name", "Layer", "Output shape", "Parameters"));
        for (SummaryRow row : rows) {
            cells.add(
                    List.of(
                            row.name(),
                            row.layer(),
                            "(N, " + row.output().arguments() + ")",
                            number(row.parameters())));
        }
        long total = rows.stream().mapToLong(SummaryRow::parameters).sum();
        long trainable = rows.stream().mapToLong(SummaryRow::trainable).sum();
        return layOut(cells)
                + ("Total parameters: " + number(total) + "\n")
                + ("Trainable parameters: " + number(trainable) + "\n");
    }

    private static String layOut(List<List<String>> cells) {
        int[] widths = new int[4];
        for (List<String> row : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        String format = "%-" + widths[0] + "s  %-" + widths[1] + "s  %-" + widths[2] + "s  %";
        StringBuilder table = new StringBuilder();
        for (List<String> row : cells) {
            table.append(String.format(Locale.ROOT, format + widths[3] + "s%n", row.toArray()));
        }
        return table.toString().replace(System.lineSeparator(), "\n");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
