package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.Dropout}: the shape is unchanged. */
record DropoutShape(double rate) implements LayerShape {

    static LayerShape read(Members members) {
        double rate = members.fraction("value");
        if (rate == 0) {
            members.reject(Message.NO_EFFECT, "a dropout rate of 0", "it drops nothing");
        }
        return new DropoutShape(rate);
    }

    @Override
    public AxisUse axisUse() {
        return AxisUse.NONE;
    }

    @Override
    public MaskEffect mask() {
        return MaskEffect.PASSES;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        return Optional.of(LayerPlan.of(input, RuntimeBlocks.DROPOUT, block()).build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(RuntimeBlocks.DROPOUT, block()).build();
    }

    private CodeBlock block() {
        return CodeBlock.of(
                "$T.builder().optRate($L).build()", RuntimeBlocks.DROPOUT, Literals.ofFloat(rate));
    }
}
