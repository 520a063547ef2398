package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/**
 * Initialises a matrix with random orthonormal columns, for shapes with at least as many rows as
 * columns. The distribution over all such matrices is uniform, as in Keras's {@code Orthogonal}.
 */
final class OrthogonalInitializer implements Initializer {

    private static final int MAX_STEPS = 60;
    private static final float TOLERANCE = 1e-5f;

    @Override
    public NDArray initialize(NDManager manager, Shape shape, DataType dataType) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray q = scratch.randomNormal(shape);
            // The orthogonal factor of a normal matrix, by the Newton-Schulz iteration
            // q = (3 q - q qT q) / 2. It converges if all singular values are below sqrt(3). The
            // square root of the largest row sum of |qT q| bounds the largest singular value.
            NDArray gram = gram(q);
            q = q.div(gram.abs().sum(new int[] {1}).max().sqrt());
            NDArray identity = scratch.eye((int) shape.get(1));
            for (int step = 0; step < MAX_STEPS; step++) {
                gram = gram(q);
                if (gram.sub(identity).abs().max().getFloat() < TOLERANCE) {
                    break;
                }
                q = q.matMul(identity.mul(3).sub(gram)).div(2);
            }
            NDArray matrix = q.toType(dataType, false);
            matrix.attach(manager);
            return matrix;
        }
    }

    private static NDArray gram(NDArray q) {
        return q.transpose().matMul(q);
    }
}
