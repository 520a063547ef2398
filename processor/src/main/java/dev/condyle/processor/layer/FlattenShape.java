package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.Optional;

/** {@link dev.condyle.layer.Flatten}: flattens all dimensions into one. */
record FlattenShape() implements LayerShape {

    static LayerShape read(Members members) {
        return new FlattenShape();
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return AxisOrder.UNKNOWN;
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        if (input.rank() == 1) {
            members.reject(
                    Message.NO_EFFECT, "@Flatten", "its input " + input + " is already a vector");
        }
        return Optional.of(LayerPlan.of(Dims.of(input.count()), DjlTypes.BLOCK, block()).build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(DjlTypes.BLOCK, block()).build();
    }

    private static CodeBlock block() {
        return CodeBlock.of("$T.batchFlattenBlock()", DjlTypes.BLOCKS);
    }
}
