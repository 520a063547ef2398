package dev.condyle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.condyle.Resize;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.Input;
import dev.condyle.processor.model.InputType;
import dev.condyle.processor.model.LabelSet;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.NamedLayer;
import dev.condyle.processor.model.Network;
import dev.condyle.processor.model.Numbers;
import dev.condyle.runtime.LayerSummary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTableTest {

    @Test
    void theJavadocShowsWhatTheRuntimePrints() {
        Network network = network();
        List<LayerSummary> layers =
                SummaryRow.of(network).stream().map(SummaryTableTest::atRunTime).toList();
        assertEquals(
                dev.condyle.runtime.internal.SummaryTable.of(layers), SummaryTable.of(network));
    }

    @Test
    void whatIsNotTrainedCountsOnlyInTheTotal() {
        assertEquals(
                """
                Name   Layer           Output shape    Parameters
                first  First(1, 2)     (N, 4, 28, 28)           8
                other  Other           (N, 1000)        1,234,567
                head   Dense(units=3)  (N, 3)               3,003
                Total parameters: 1,237,578
                Trainable parameters: 1,237,574
                """,
                SummaryTable.of(network()));
    }

    private static Network network() {
        ClassName type = ClassName.get("a", "B");
        LayerPlan first =
                LayerPlan.of(Dims.of(4, 28, 28), type, CodeBlock.of(""))
                        .biases(4)
                        .statistics(4)
                        .build();
        LayerPlan other =
                LayerPlan.of(Dims.of(1000), type, CodeBlock.of("")).weights(1_234_567).build();
        return new Network(
                null,
                ClassName.get("a", "Net"),
                false,
                new Input(InputType.FLOATS, Dims.of(4), Resize.STRETCH),
                Numbers.MEASURES,
                List.of(
                        new NamedLayer("first", "First(1, 2)", "", first),
                        new NamedLayer("other", "Other", "", other)),
                Optional.of(new Head(new LabelSet.Count(3), 0)));
    }

    private static LayerSummary atRunTime(SummaryRow row) {
        return new LayerSummary(
                row.name(),
                row.layer(),
                new Shape(-1)
                        .addAll(
                                new Shape(
                                        row.output().sizes().stream()
                                                .mapToLong(it -> it)
                                                .toArray())),
                row.parameters(),
                row.trainable());
    }
}
