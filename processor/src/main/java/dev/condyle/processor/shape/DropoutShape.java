package dev.condyle.processor.shape;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.Dropout}: the shape stays. */
record DropoutShape(double rate) implements LayerShape {

    static LayerShape read(Members members) {
        return new DropoutShape(members.fraction("value"));
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        CodeBlock block =
                CodeBlock.of(
                        "$T.builder().optRate($L).build()", Djl.DROPOUT, Literals.ofFloat(rate));
        return Optional.of(LayerPlan.of(input, Djl.DROPOUT, block).build());
    }
}
