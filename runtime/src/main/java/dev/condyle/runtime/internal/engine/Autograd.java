package dev.condyle.runtime.internal.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Computes gradients on the current thread. DJL's {@code GradientCollector} does the same, but only
 * one can exist in a process, although the engine records a graph per thread.
 */
public final class Autograd {

    private Autograd() {}

    /** Runs an action that records a graph and calls {@link #backward}. */
    public static <T> T recording(Supplier<T> action) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        try {
            return action.get();
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    /**
     * Adds the gradients of a number to the arrays that require them, and frees the graph.
     *
     * @param loss a scalar
     * @param factor a factor of the gradients
     */
    public static void backward(NDArray loss, float factor) {
        try (NDArray gradient =
                loss.getManager().full(loss.getShape(), factor, loss.getDataType())) {
            JniUtils.backward((PtNDArray) loss, (PtNDArray) gradient, false, false);
        }
    }
}
