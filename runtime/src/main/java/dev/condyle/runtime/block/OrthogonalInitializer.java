package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;

/**
 * A random matrix with orthonormal columns, for a matrix with at least as many rows as columns. All
 * such matrices are equally likely, as with Keras's {@code Orthogonal}.
 */
final class OrthogonalInitializer implements Initializer {

    private static final int MOST_STEPS = 60;
    private static final float EXACT_ENOUGH = 1e-5f;

    @Override
    public NDArray initialize(NDManager manager, Shape shape, DataType dataType) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray q = scratch.randomNormal(shape);
            // The orthogonal factor of a normal matrix, found by Newton's and Schulz's iteration
            // q = (3 q - q qT q) / 2, which needs no singular value above the root of 3: the square
            // root of the greatest sum of a row of qT q is never below the greatest of them.
            NDArray gram = gram(q);
            q = q.div(gram.abs().sum(new int[] {1}).max().sqrt());
            NDArray identity = scratch.eye((int) shape.get(1));
            for (int step = 0; step < MOST_STEPS; step++) {
                gram = gram(q);
                if (gram.sub(identity).abs().max().getFloat() < EXACT_ENOUGH) {
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
