package dev.condyle.processor.shape;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@link dev.condyle.layer.LayerNorm}: the shape stays. */
record LayerNormShape(int dimensions, double epsilon) implements LayerShape {

    static LayerShape read(Members members) {
        return new LayerNormShape(members.integer("dimensions", 1), members.positive("epsilon"));
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (dimensions > input.rank()) {
            members.reject(
                    "dimensions", Message.DIMENSIONS_TOO_MANY, dimensions, input, input.rank());
            return Optional.empty();
        }
        // DJL counts the batch as dimension 0.
        int first = input.rank() - dimensions + 1;
        String axes =
                IntStream.rangeClosed(first, input.rank())
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
        CodeBlock block =
                CodeBlock.of(
                        "$T.builder()$Z.axis($L)$Z.optEpsilon($L)$Z.build()",
                        Djl.LAYER_NORM,
                        axes,
                        Literals.ofFloat(epsilon));
        Dims normalized = new Dims(input.sizes().subList(first - 1, input.rank()));
        return Optional.of(
                LayerPlan.of(input, Djl.LAYER_NORM, block).others(2 * normalized.count()).build());
    }
}
