package dev.condyle.processor.shape;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.List;
import java.util.Optional;

/** {@link dev.condyle.layer.MaxPool2d}: (C, H, W) becomes (C, H', W'). */
record MaxPool2dShape(Windows windows) implements LayerShape {

    static LayerShape read(Members members) {
        return new MaxPool2dShape(Windows.ofPool(members, 2));
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (!Ranks.isPicture(input, members)) {
            return Optional.empty();
        }
        return windows.fit(input, members).map(fitted -> plan(input, fitted));
    }

    private static LayerPlan plan(Dims input, List<Window> windows) {
        Dims output = Windows.output(input.get(0), input, windows);
        return LayerPlan.of(output, Djl.BLOCK, block(windows)).build();
    }

    private static CodeBlock block(List<Window> windows) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "$T.maxPool2dBlock($L, $L",
                Djl.POOL,
                WindowCode.sizes(windows),
                WindowCode.strides(windows));
        if (WindowCode.isPadded(windows)) {
            code.add(", $L", WindowCode.paddings(windows));
        }
        return code.add(")").build();
    }
}
