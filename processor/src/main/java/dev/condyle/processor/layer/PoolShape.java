package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import dev.condyle.processor.model.LayerPlan.Commuting;
import java.util.List;
import java.util.Optional;

/** Max and average pooling: (C, L) → (C, L'), (C, H, W) → (C, H', W'). */
record PoolShape(Kind kind, WindowMembers windows) implements LayerShape {

    enum Kind {
        MAX("max", Commuting.MAX_POOL),
        AVG("avg", Commuting.NONE);

        private final String prefix;
        private final Commuting commuting;

        Kind(String prefix, Commuting commuting) {
            this.prefix = prefix;
            this.commuting = commuting;
        }
    }

    static LayerShape readMax1d(Members members) {
        return new PoolShape(Kind.MAX, WindowMembers.ofPool(members, 1));
    }

    static LayerShape readMax2d(Members members) {
        return new PoolShape(Kind.MAX, WindowMembers.ofPool(members, 2));
    }

    static LayerShape readAvg1d(Members members) {
        return new PoolShape(Kind.AVG, WindowMembers.ofPool(members, 1));
    }

    static LayerShape readAvg2d(Members members) {
        return new PoolShape(Kind.AVG, WindowMembers.ofPool(members, 2));
    }

    @Override
    public AxisOrder reads() {
        return windows.axes() == 1 ? AxisOrder.SIGNAL : AxisOrder.UNKNOWN;
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return reads();
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.hasAxes(windows.axes(), input, members)) {
            return Optional.empty();
        }
        return windows.fitTo(input, members).map(fitted -> plan(input, fitted));
    }

    @Override
    public LayerPlan lazyPlan() {
        CodeBlock block =
                windows.paddingDependsOnInput()
                        ? CodeBlock.of(
                                "$T.$LSamePoolBlock($L, $L)",
                                RuntimeBlocks.PADDED_POOL,
                                kind.prefix,
                                WindowCode.sizes(windows.lazyWindows()),
                                WindowCode.strides(windows.lazyWindows()))
                        : block(windows.lazyWindows());
        return LayerPlan.lazy(DjlTypes.BLOCK, block).commuting(kind.commuting).build();
    }

    private LayerPlan plan(Dims input, List<SlidingWindow> windows) {
        Dims output = WindowMembers.output(input.get(0), input, windows);
        return LayerPlan.of(output, DjlTypes.BLOCK, block(windows))
                .commuting(kind.commuting)
                .build();
    }

    private CodeBlock block(List<SlidingWindow> windows) {
        CodeBlock sizes = WindowCode.sizes(windows);
        CodeBlock strides = WindowCode.strides(windows);
        if (!WindowCode.isPadded(windows)) {
            return CodeBlock.of(
                    "$T.$LPool$LdBlock($L, $L)",
                    DjlTypes.POOL,
                    kind.prefix,
                    windows.size(),
                    sizes,
                    strides);
        }
        // DJL always includes padding in the mean, regardless of its option.
        if (kind == Kind.MAX && WindowCode.isSymmetric(windows)) {
            return CodeBlock.of(
                    "$T.maxPool$LdBlock($L, $L, $L)",
                    DjlTypes.POOL,
                    windows.size(),
                    sizes,
                    strides,
                    WindowCode.paddings(windows));
        }
        return CodeBlock.of(
                "$T.$LPoolBlock($L, $L, $L)",
                RuntimeBlocks.PADDED_POOL,
                kind.prefix,
                sizes,
                strides,
                WindowCode.bothEnds(windows));
    }
}
