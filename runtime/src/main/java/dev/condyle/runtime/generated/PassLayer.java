package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.Layer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A layer of one pass.
 *
 * @param pass the pass
 * @param name the name of the layer's field
 * @param text its annotation in the source
 * @param block its block, the same in all passes
 * @param activation applied to the output of the block, or null
 */
record PassLayer(
        ForwardPass pass,
        String name,
        String text,
        Block block,
        @Nullable UnaryOperator<NDList> activation)
        implements Layer {

    @Override
    public NDArray apply(NDArray x) {
        return apply(new NDList(x)).singletonOrThrow();
    }

    @Override
    public NDList apply(NDList xs) {
        pass.check(this);
        return pass.apply(this, xs);
    }

    NDList forward(ParameterStore parameterStore, NDList xs, boolean training) {
        NDList ys = block.forward(parameterStore, xs, training);
        return activation == null ? ys : activation.apply(ys);
    }

    /** Returns the layer as in messages: {@code a, @Dense(64)}. */
    @Override
    public String toString() {
        return name + ", @" + text;
    }
}
