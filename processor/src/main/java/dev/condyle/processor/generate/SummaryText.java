package dev.condyle.processor.generate;

import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

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
                            row.layer() + (isFrozen(network, row) ? ", frozen" : ""),
                            row.output().map(it -> "(N, " + it.labelled() + ")").orElse("?"),
                            row.counts().map(it -> number(it.parameters())).orElse("?")));
        }
        Map<Boolean, List<SummaryRow>> byState =
                rows.stream().collect(Collectors.partitioningBy(it -> isFrozen(network, it)));
        List<SummaryRow> frozen = byState.get(true);
        List<SummaryRow> trainable = byState.get(false);
        String all = "all layers marked ?";
        String allTrainable = unknown(frozen).isEmpty() ? all : "all trainable layers marked ?";
        String allFrozen = unknown(trainable).isEmpty() ? all : "all frozen layers marked ?";
        return TextTable.of(cells)
                + total("Total parameters", rows, Counts::parameters, all)
                + total("Trainable parameters", trainable, Counts::trainable, allTrainable)
                + (frozen.isEmpty()
                        ? ""
                        : total("Frozen parameters", frozen, Counts::frozen, allFrozen))
                + (rows.stream()
                                .flatMap(it -> it.counts().stream())
                                .anyMatch(Counts::hasRunningStatistics)
                        ? total(
                                "Running statistics",
                                trainable,
                                Counts::runningStatistics,
                                allTrainable)
                        : "");
    }

    private static boolean isFrozen(NetworkModel network, SummaryRow row) {
        return network.backbones().stream()
                .filter(it -> !it.trainable())
                .anyMatch(it -> row.name().equals(it.names().network()));
    }

    /**
     * Returns the line with the sum of a count over some rows, and the names of those whose count
     * is unknown, or a text if there are many.
     */
    private static String total(
            String what, List<SummaryRow> rows, ToLongFunction<Counts> count, String many) {
        long sum = rows.stream().flatMap(it -> it.counts().stream()).mapToLong(count).sum();
        List<String> unknown = unknown(rows);
        String names = unknown.size() > FEW ? many : String.join(", ", unknown);
        return what + ": " + number(sum) + (unknown.isEmpty() ? "" : " + those of " + names) + "\n";
    }

    private static List<String> unknown(List<SummaryRow> rows) {
        return rows.stream().filter(it -> it.counts().isEmpty()).map(SummaryRow::name).toList();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
