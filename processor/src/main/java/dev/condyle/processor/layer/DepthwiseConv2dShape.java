package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.DepthwiseConv2d}: (C, H, W) → (C * multiplier, H', W'). */
record DepthwiseConv2dShape(int multiplier, WindowMembers kernel, boolean bias, Function activation)
        implements LayerShape {

    static LayerShape read(Members members) {
        return new DepthwiseConv2dShape(
                members.integer("multiplier", 1),
                WindowMembers.ofKernel(members, 2),
                members.flag("bias"),
                members.constant("activation", Function.class));
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return AxisOrder.UNKNOWN;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.hasAxes(2, input, members)) {
            return Optional.empty();
        }
        long channels = input.get(0);
        return kernel.fitTo(input, members)
                .map(
                        windows ->
                                ConvolutionShape.plan(
                                        input,
                                        windows,
                                        channels * multiplier,
                                        channels,
                                        bias,
                                        activation));
    }

    @Override
    public LayerPlan lazyPlan() {
        String channels = "(int) x.get(1)";
        String filters = multiplier == 1 ? channels : channels + " * " + multiplier;
        CodeBlock block = ConvolutionShape.lazyBlock(kernel, filters, channels, bias);
        LayerPlan.Builder plan =
                LayerPlan.lazy(RuntimeBlocks.LAZY, RuntimeBlocks.lazy(Dims.of(1, 1, 1), block))
                        .lazyWeights();
        return ActivationCode.after(plan, activation).build();
    }
}
