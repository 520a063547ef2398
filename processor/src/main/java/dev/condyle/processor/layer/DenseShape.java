package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.Dense}: (..., F) → (..., units). */
record DenseShape(int units, boolean bias, Function activation) implements LayerShape {

    static LayerShape read(Members members) {
        return new DenseShape(
                members.valueOrNamed("units"),
                members.flag("bias"),
                members.constant("activation", Function.class));
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return input.or(AxisOrder.FEATURES_LAST);
    }

    @Override
    public AxisUse axisUse() {
        return AxisUse.LAST;
    }

    @Override
    public MaskEffect mask() {
        return MaskEffect.PASSES;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        LayerPlan.Builder plan =
                LayerPlan.of(input.withLast(units), DjlTypes.LINEAR, linear(units, bias))
                        .weights(Dims.product(units, input.last()))
                        .otherParameters(bias ? units : 0);
        return Optional.of(ActivationCode.after(plan, activation).build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return lazy(LayerPlan.lazy(DjlTypes.LINEAR, linear(units, bias)));
    }

    @Override
    public LayerPlan lazyPlanOfVector() {
        return lazy(LayerPlan.of(Dims.of(units), DjlTypes.LINEAR, linear(units, bias)));
    }

    private LayerPlan lazy(LayerPlan.Builder plan) {
        return ActivationCode.after(plan.lazyWeights(), activation).build();
    }

    private static CodeBlock linear(int units, boolean bias) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.builder().setUnits($L)", DjlTypes.LINEAR, units);
        if (!bias) {
            code.add(".optBias(false)");
        }
        return code.add(".build()").build();
    }
}
