package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.List;
import java.util.Optional;

/** The maximum or the mean of windows: (C, L) becomes (C, L'), (C, H, W) becomes (C, H', W'). */
record PoolShape(Kind kind, WindowMembers windows) implements LayerShape {

    enum Kind {
        MAX("max"),
        AVG("avg");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    static LayerShape readMaxOfSignal(Members members) {
        return new PoolShape(Kind.MAX, WindowMembers.ofPool(members, 1));
    }

    static LayerShape readMaxOfPicture(Members members) {
        return new PoolShape(Kind.MAX, WindowMembers.ofPool(members, 2));
    }

    static LayerShape readMeanOfSignal(Members members) {
        return new PoolShape(Kind.AVG, WindowMembers.ofPool(members, 1));
    }

    static LayerShape readMeanOfPicture(Members members) {
        return new PoolShape(Kind.AVG, WindowMembers.ofPool(members, 2));
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.isOfAxes(windows.axes(), input, members)) {
            return Optional.empty();
        }
        return windows.fit(input, members).map(fitted -> plan(input, fitted));
    }

    @Override
    public LayerPlan late() {
        CodeBlock block =
                windows.followInput()
                        ? CodeBlock.of(
                                "$T.$LSamePoolBlock($L, $L)",
                                Blocks.PADDED_POOL,
                                kind.prefix,
                                WindowCode.sizes(windows.late()),
                                WindowCode.strides(windows.late()))
                        : block(windows.late());
        return LayerPlan.late(Djl.BLOCK, block).build();
    }

    private LayerPlan plan(Dims input, List<SlidingWindow> windows) {
        Dims output = WindowMembers.output(input.get(0), input, windows);
        return LayerPlan.of(output, Djl.BLOCK, block(windows)).build();
    }

    private CodeBlock block(List<SlidingWindow> windows) {
        CodeBlock sizes = WindowCode.sizes(windows);
        CodeBlock strides = WindowCode.strides(windows);
        if (!WindowCode.isPadded(windows)) {
            return CodeBlock.of(
                    "$T.$LPool$LdBlock($L, $L)",
                    Djl.POOL,
                    kind.prefix,
                    windows.size(),
                    sizes,
                    strides);
        }
        // DJL's mean counts padded places, whether it is asked to or not.
        if (kind == Kind.MAX && WindowCode.isEven(windows)) {
            return CodeBlock.of(
                    "$T.maxPool$LdBlock($L, $L, $L)",
                    Djl.POOL,
                    windows.size(),
                    sizes,
                    strides,
                    WindowCode.paddings(windows));
        }
        return CodeBlock.of(
                "$T.$LPoolBlock($L, $L, $L)",
                Blocks.PADDED_POOL,
                kind.prefix,
                sizes,
                strides,
                WindowCode.bothEnds(windows));
    }
}
