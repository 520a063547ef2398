package dev.condyle.processor.generate;

import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Formats the layers of a network as a text table. */
final class SummaryText {

    private static final int FEW = 3;

    private SummaryText() {}

    static String of(NetworkModel network) {
        List<SummaryRow> rows = SummaryRow.of(network);
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Name", "Layer", "Output shape", "Params"));
        for (SummaryRow row : rows) {
            cells.add(
                    List.of(
                            row.name(),
                            row.layer() + state(network, row),
                            row.output().map(it -> "(N, " + it.labelled() + ")").orElse("?"),
                            row.counts().map(it -> number(it.parameters())).orElse("?")));
        }
        boolean frozen = network.backbones().stream().anyMatch(it -> !it.trainable());
        return TextTable.of(cells)
                + total("Total parameters", rows, Counts::parameters, true)
                + total("Trainable parameters", rows, Counts::trainable, !frozen)
                + (frozen ? total("Frozen parameters", rows, Counts::frozen, true) : "")
                + (rows.stream()
                                .flatMap(it -> it.counts().stream())
                                .anyMatch(Counts::hasRunningStatistics)
                        ? total("Running statistics", rows, Counts::runningStatistics, true)
                        : "");
    }

    private static String state(NetworkModel network, SummaryRow row) {
        return network.backbones().stream()
                        .filter(it -> !it.trainable())
                        .anyMatch(it -> row.name().equals(it.names().network()))
                ? ", frozen"
                : "";
    }

    /** Returns the line with the sum of a count, and the names of blocks whose count is unknown. */
    private static String total(
            String what, List<SummaryRow> rows, ToLongFunction<Counts> count, boolean all) {
        long sum = rows.stream().flatMap(it -> it.counts().stream()).mapToLong(count).sum();
        List<String> unknown =
                rows.stream().filter(it -> it.counts().isEmpty()).map(SummaryRow::name).toList();
        String rest = all && !unknown.isEmpty() ? " + those of " + names(unknown) : "";
        return what + ": " + number(sum) + rest + "\n";
    }

    private static String names(List<String> rows) {
        return rows.size() > FEW ? "all layers marked ?" : String.join(", ", rows);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
