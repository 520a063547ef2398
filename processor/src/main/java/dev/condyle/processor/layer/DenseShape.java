package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.layer.Activation.Function;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.Dense}: (..., F) becomes (..., units). */
record DenseShape(int units, boolean bias, Function activation) implements LayerShape {

    static LayerShape read(Members members) {
        return new DenseShape(
                members.valueOr("units"),
                members.flag("bias"),
                members.choice("activation", Function.class));
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        return Optional.of(
                LayerPlan.of(input.withLast(units), Djl.LINEAR, linear(units, bias))
                        .weights(Dims.product(units, input.last()))
                        .others(bias ? units : 0)
                        .activation(ActivationCode.optional(activation))
                        .build());
    }

    @Override
    public LayerPlan late() {
        return late(LayerPlan.late(Djl.LINEAR, linear(units, bias)));
    }

    @Override
    public LayerPlan ofVector() {
        return late(LayerPlan.of(Dims.of(units), Djl.LINEAR, linear(units, bias)));
    }

    private LayerPlan late(LayerPlan.Builder plan) {
        return plan.lateWeights().activation(ActivationCode.optional(activation)).build();
    }

    private static CodeBlock linear(int units, boolean bias) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.builder().setUnits($L)", Djl.LINEAR, units);
        if (!bias) {
            code.add(".optBias(false)");
        }
        return code.add(".build()").build();
    }
}
