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
 * A row of the summary, for a layer or a head.
 *
 * @param output the output shape; empty if it is known only at run time
 * @param counts the parameter counts; empty if they are known only at run time
 * @param generated whether generated code contains the counts; otherwise they are read from the
 *     block
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
            BackboneModel backbone = networks.get(block.name());
            rows.add(
                    backbone == null
                            ? row(block, block.plan().counts(), true)
                            : row(block, backbone.counts(), false));
        }
        network.heads().forEach(head -> rows.add(HeadCode.row(network, head)));
        return rows;
    }

    private static SummaryRow row(NamedLayer layer, Optional<Counts> counts, boolean generated) {
        return new SummaryRow(layer.name(), layer.text(), layer.plan().output(), counts, generated);
    }
}
