package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/**
 * {@link dev.condyle.layer.GlobalAvgPool} and {@link dev.condyle.layer.GlobalMaxPool}: (C, H, W) or
 * (C, L) → (C).
 */
record GlobalPoolShape(String kind) implements LayerShape {

    static LayerShape readMax(Members members) {
        return new GlobalPoolShape("Max");
    }

    static LayerShape readAvg(Members members) {
        return new GlobalPoolShape("Avg");
    }

    @Override
    public AxisOrder reads() {
        return AxisOrder.SIGNAL;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return AxisOrder.UNKNOWN;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.hasChannels(input, members)) {
            return Optional.empty();
        }
        CodeBlock block = block(input.rank() - 1);
        return Optional.of(LayerPlan.of(Dims.of(input.get(0)), DjlTypes.BLOCK, block).build());
    }

    @Override
    public LayerPlan lazyPlan() {
        CodeBlock either = CodeBlock.of("x.dimension() == 3 ? $L : $L", block(1), block(2));
        return LayerPlan.lazy(RuntimeBlocks.LAZY, RuntimeBlocks.lazy(Dims.of(1, 1, 1), either))
                .build();
    }

    private CodeBlock block(int axes) {
        return CodeBlock.of("$T.global$LPool$LdBlock()", DjlTypes.POOL, kind, axes);
    }
}
