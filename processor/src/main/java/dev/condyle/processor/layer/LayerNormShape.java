package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** {@link dev.condyle.layer.LayerNorm}: the shape is unchanged. */
record LayerNormShape(int dimensions, double epsilon) implements LayerShape {

    static LayerShape read(Members members) {
        return new LayerNormShape(members.integer("dimensions", 1), members.positive("epsilon"));
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return dimensions == 1 ? input.or(AxisOrder.FEATURES_LAST) : input;
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
        if (dimensions > input.rank()) {
            members.reject(
                    "dimensions", Message.DIMENSIONS_TOO_MANY, dimensions, input, input.rank());
            return Optional.empty();
        }
        // In DJL, dimension 0 is the batch dimension.
        int end = input.rank() + 1;
        Dims normalized = new Dims(input.sizes().subList(input.rank() - dimensions, input.rank()));
        return Optional.of(
                LayerPlan.of(input, DjlTypes.LAYER_NORM, block(back -> String.valueOf(end - back)))
                        .otherParameters(2 * normalized.count())
                        .build());
    }

    @Override
    public LayerPlan lazyPlan() {
        Dims example = Dims.of(LongStream.generate(() -> 1).limit(dimensions + 1L).toArray());
        CodeBlock block = block(back -> "x.dimension() - " + back);
        return LayerPlan.lazy(RuntimeBlocks.LAZY, RuntimeBlocks.lazy(example, block))
                .lazyParameters()
                .build();
    }

    /**
     * Returns the block.
     *
     * @param axis formats an axis, counted backwards from the last axis, which is 1
     */
    private CodeBlock block(IntFunction<String> axis) {
        String axes =
                IntStream.iterate(dimensions, back -> back > 0, back -> back - 1)
                        .mapToObj(axis)
                        .collect(Collectors.joining(", "));
        return CodeBlock.of(
                "$T.builder()$Z.axis($L)$Z.optEpsilon($L)$Z.build()",
                DjlTypes.LAYER_NORM,
                axes,
                Literals.ofFloat(epsilon));
    }
}
