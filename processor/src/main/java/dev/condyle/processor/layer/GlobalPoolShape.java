package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/**
 * {@link dev.condyle.layer.GlobalAvgPool} and {@link dev.condyle.layer.GlobalMaxPool}: (C, H, W) or
 * (C, L) → (C).
 *
 * @param kind {@code Max} or {@code Avg}
 * @param hasMask whether a mask accompanies the input; a lazy plan always supports one
 */
record GlobalPoolShape(String kind, boolean hasMask) implements LayerShape {

    static LayerShape readMax(Members members) {
        return new GlobalPoolShape("Max", false);
    }

    static LayerShape readAvg(Members members) {
        return new GlobalPoolShape("Avg", false);
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
    public MaskEffect mask() {
        return MaskEffect.CONSUMES;
    }

    @Override
    public LayerShape masked() {
        return new GlobalPoolShape(kind, true);
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.hasChannels(input, members)) {
            return Optional.empty();
        }
        CodeBlock block = hasMask && input.rank() == 2 ? maskedBlock() : block(input.rank() - 1);
        return Optional.of(LayerPlan.of(Dims.of(input.get(0)), DjlTypes.BLOCK, block).build());
    }

    @Override
    public LayerPlan lazyPlan() {
        CodeBlock either = CodeBlock.of("x.dimension() == 3 ? $L : $L", maskedBlock(), block(2));
        return LayerPlan.lazy(RuntimeBlocks.LAZY, RuntimeBlocks.lazy(Dims.of(1, 1, 1), either))
                .build();
    }

    /** Returns the block for a sequence that may have a mask. */
    private CodeBlock maskedBlock() {
        return CodeBlock.of("$T.global$LPoolBlock()", RuntimeBlocks.PADDED_POOL, kind);
    }

    private CodeBlock block(int axes) {
        return CodeBlock.of("$T.global$LPool$LdBlock()", DjlTypes.POOL, kind, axes);
    }
}
