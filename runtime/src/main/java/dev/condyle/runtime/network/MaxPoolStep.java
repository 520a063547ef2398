package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** Max pooling. */
final class MaxPoolStep implements Step {

    private final NetworkPart.MaxPool pool;
    private final Shape kernel;
    private final Shape stride;

    MaxPoolStep(NetworkPart.MaxPool pool) {
        this.pool = pool;
        kernel = new Shape(pool.kernel(), pool.kernel());
        stride = new Shape(pool.stride(), pool.stride());
    }

    @Override
    public NDArray apply(ParameterStore store, NDArray x, boolean training) {
        Window window = Window.of(x.getShape(), pool.padding(), pool.kernel(), pool.stride());
        NDArray padded = window.pad(x, Double.NEGATIVE_INFINITY);
        return Step.replace(
                padded, Pool.maxPool2d(padded, kernel, stride, window.inner(), false), x);
    }

    @Override
    public Shape output(Shape input) {
        return Window.output(input, input.get(1), pool.stride());
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape input) {
        // No weights.
    }

    @Override
    public boolean isTrainable() {
        return false;
    }
}
