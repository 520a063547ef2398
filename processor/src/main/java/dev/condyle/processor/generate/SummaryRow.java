package dev.condyle.processor.generate;

import dev.condyle.processor.model.BackboneModel;
import dev.condyle.processor.model.Counts;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.NetworkModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    static List<SummaryRow> of(NetworkModel network) {
        List<SummaryRow> rows = new ArrayList<>();
        Map<String, BackboneModel> networks =
                network.backbones().stream()
                        .collect(Collectors.toMap(it -> it.names().network(), it -> it));
        for (NamedLayer block : network.blocks()) {
            BackboneModel pictures = networks.get(block.name());
            rows.add(
                    pictures == null
                            ? row(block, block.plan().counts(), true)
                            : row(block, pictures.counts(), false));
        }
        network.heads().forEach(head -> rows.add(HeadCode.row(network, head)));
        return rows;
    }

    private static SummaryRow row(NamedLayer layer, Optional<Counts> counts, boolean generated) {
        return new SummaryRow(layer.name(), layer.text(), layer.plan().output(), counts, generated);
    }
}
