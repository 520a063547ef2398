package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * Implements gradient descent without momentum with the kernel of the engine: w −= rate·(scale·g +
 * decay·w).
 *
 * @param decay the weight decay
 */
record SgdUpdate(double decay) implements Update {

    private static final float NO_CLIPPING = -1;

    @Override
    public void apply(NDArray weight, NDArray gradient, double scale, double rate) {
        weight.getNDArrayInternal()
                .sgdUpdate(
                        new NDList(weight, gradient),
                        new NDList(weight),
                        (float) rate,
                        (float) decay,
                        (float) scale,
                        NO_CLIPPING,
                        0,
                        false);
    }
}
