package dev.condyle.processor.layer;

import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.Activation}: the shape is unchanged. */
record ActivationShape(Function function) implements LayerShape {

    static LayerShape read(Members members) {
        Function function = members.constant("value", Function.class);
        if (function == Function.NONE) {
            members.reject(
                    "value", Message.NO_EFFECT, "@Activation", "NONE leaves its input unchanged");
        }
        return new ActivationShape(function);
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
        return Optional.of(
                LayerPlan.of(input, DjlTypes.BLOCK, ActivationCode.block(function))
                        .commuting(ActivationCode.commuting(function))
                        .build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(DjlTypes.BLOCK, ActivationCode.block(function))
                .commuting(ActivationCode.commuting(function))
                .build();
    }
}
