package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/**
 * The plan of a layer whose input may have another order of axes than the layer reads. The layer
 * then transposes its input. A layer that reads a signal and produces one returns a sequence if its
 * input is a sequence, so that the layers after it read (L, F), as in Keras.
 *
 * @param plan the plan
 * @param order the order of the axes of the output
 * @param isTransposed whether the layer transposes its input
 */
public record OrderedPlan(LayerPlan plan, AxisOrder order, boolean isTransposed) {

    /**
     * Plans a layer for a known input shape.
     *
     * @return the plan, or empty after a problem
     */
    public static Optional<OrderedPlan> of(LayerShape layer, Dims input, Members members) {
        boolean transposed = input.order().isTransposedFor(layer.reads());
        return layer.plan(transposed ? input.swapped() : input, members)
                .map(plan -> of(layer, plan, input.order()));
    }

    /**
     * Completes the plan of a layer.
     *
     * @param layer the layer
     * @param plan its plan for an input in the order that it reads
     * @param input the order of the axes of the input
     */
    public static OrderedPlan of(LayerShape layer, LayerPlan plan, AxisOrder input) {
        AxisOrder read = layer.reads();
        if (!input.isTransposedFor(read)) {
            return completed(plan, layer.writes(input), false);
        }
        AxisOrder written = layer.writes(read);
        boolean back = read == AxisOrder.SIGNAL && written == AxisOrder.SIGNAL;
        CodeBlock block =
                CodeBlock.of(
                        "$T.$L($L)",
                        RuntimeBlocks.UNITS,
                        back ? "transposed" : "transposedInput",
                        plan.block());
        LayerPlan wrapped = plan.withBlock(RuntimeBlocks.DELEGATING, block);
        return completed(
                back ? wrapped.withOutput(plan.output().map(Dims::swapped)) : wrapped,
                back ? AxisOrder.SEQUENCE : written,
                true);
    }

    private static OrderedPlan completed(LayerPlan plan, AxisOrder order, boolean transposed) {
        Optional<Dims> output = plan.output().map(it -> it.in(order));
        return new OrderedPlan(
                plan.withOutput(output), output.map(Dims::order).orElse(order), transposed);
    }
}
