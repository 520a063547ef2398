package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/**
 * Uniform initialisation with limits that depend on the shape, as in <a
 * href="https://keras.io/api/layers/initializers/">Keras</a>. For a shape (..., in, out), fan-in
 * and fan-out are in and out, each times the product of the preceding dimensions. For a vector,
 * both are its length. DJL's own initializer expects shapes (out, in, ...).
 */
public final class FanInitializer implements Initializer {

    private final boolean both;

    private FanInitializer(boolean both) {
        this.both = both;
    }

    /**
     * Returns an initializer with the limits ±sqrt(6 / (fan-in + fan-out)), as Keras's {@code
     * glorot_uniform}.
     */
    public static FanInitializer glorot() {
        return new FanInitializer(true);
    }

    /** Returns an initializer with the limits ±sqrt(6 / fan-in), as Keras's {@code he_uniform}. */
    public static FanInitializer he() {
        return new FanInitializer(false);
    }

    @Override
    public NDArray initialize(NDManager manager, Shape shape, DataType dataType) {
        float limit = (float) limit(shape);
        return manager.randomUniform(-limit, limit, shape, dataType);
    }

    private double limit(Shape shape) {
        int rank = shape.dimension();
        double out = shape.get(rank - 1);
        double in = rank == 1 ? out : shape.get(rank - 2);
        double before = rank < 3 ? 1 : shape.slice(0, rank - 2).size();
        return Math.sqrt(6 / (before * (both ? in + out : in)));
    }
}
