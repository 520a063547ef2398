package dev.condyle.processor.generate;

import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the summary: a layer, or the head.
 *
 * @param output the shape of its output; none, if only its block can tell
 * @param counts how many numbers it has; none, if only its block can tell
 * @param generated whether generated code states the counts; else its block is asked
 */
record SummaryRow(
        String name,
        String layer,
        Optional<Dims> output,
        Optional<Counts> counts,
        boolean generated) {

    static List<SummaryRow> of(Network network) {
        List<SummaryRow> rows = new ArrayList<>();
        network.pictures()
                .ifPresent(it -> rows.add(row(network.trunk().get(0), it.counts(), false)));
        network.blocks().stream()
                .skip(rows.size())
                .forEach(it -> rows.add(row(it, it.plan().counts(), true)));
        network.head().ifPresent(head -> rows.add(HeadCode.row(network, head)));
        return rows;
    }

    private static SummaryRow row(NamedLayer layer, Optional<Counts> counts, boolean generated) {
        return new SummaryRow(layer.name(), layer.text(), layer.plan().output(), counts, generated);
    }
}
