package dev.condyle.processor.generate;

import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import java.util.ArrayList;
import java.util.List;

/** A line of the summary: a layer, or the head. */
record SummaryRow(String name, String layer, Dims output, long parameters, long trainable) {

    static List<SummaryRow> of(Network network) {
        List<SummaryRow> rows = new ArrayList<>();
        for (NamedLayer layer : network.layers()) {
            rows.add(
                    new SummaryRow(
                            layer.name(),
                            layer.text(),
                            layer.plan().output(),
                            layer.plan().parameters(),
                            layer.plan().trainable()));
        }
        network.head()
                .ifPresent(
                        head -> {
                            long count = head.parameters(network.features());
                            rows.add(
                                    new SummaryRow(
                                            "head", head.text(), network.output(), count, count));
                        });
        return rows;
    }
}
