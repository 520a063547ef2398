package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.BatchNorm}: the shape is unchanged. */
record BatchNormShape(
        double epsilon, double momentum, boolean zeroDebias, boolean center, boolean scale)
        implements LayerShape {

    static LayerShape read(Members members) {
        return new BatchNormShape(
                members.positive("epsilon"),
                members.proportion("momentum"),
                members.flag("zeroDebias"),
                members.flag("center"),
                members.flag("scale"));
    }

    @Override
    public AxisOrder reads() {
        return AxisOrder.SIGNAL;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return input.or(AxisOrder.CHANNELS_FIRST);
    }

    @Override
    public AxisUse axisUse() {
        return AxisUse.NONE;
    }

    @Override
    public MaskEffect mask() {
        return MaskEffect.USES;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        long channels = input.get(0);
        return Optional.of(
                LayerPlan.of(input, RuntimeBlocks.BATCH_NORM, block())
                        .otherParameters((center ? channels : 0) + (scale ? channels : 0))
                        .statistics(2 * channels)
                        .build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(RuntimeBlocks.BATCH_NORM, block()).lazyParameters().build();
    }

    private CodeBlock block() {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", RuntimeBlocks.BATCH_NORM);
        code.add("$Z.optEpsilon($L)", Literals.ofFloat(epsilon));
        code.add("$Z.optMomentum($L)", Literals.ofFloat(momentum));
        if (!zeroDebias) {
            code.add("$Z.optZeroDebias(false)");
        }
        if (!center) {
            code.add("$Z.optCenter(false)");
        }
        if (!scale) {
            code.add("$Z.optScale(false)");
        }
        return code.add("$Z.build()").build();
    }
}
