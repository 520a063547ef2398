package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.List;

/**
 * A step of a network, from one array to one array. It closes intermediate arrays but never its
 * input: activations are large, and the engine itself retains the ones that gradients require.
 */
interface Step {

    /** Computes (N, C', H', W') from (N, C, H, W). May return the input itself. */
    NDArray apply(ParameterStore store, NDArray x, boolean training);

    /** Returns the output shape. */
    Shape output(Shape input);

    /** Initialises the layers of this step. */
    void initialize(NDManager manager, DataType dataType, Shape input);

    /** Returns whether training can change this step. Running statistics do not count. */
    boolean isTrainable();

    /** Runs steps in sequence. */
    static NDArray applyAll(
            List<? extends Step> steps, ParameterStore store, NDArray input, boolean training) {
        NDArray x = input;
        for (Step step : steps) {
            x = replace(x, step.apply(store, x, training), input);
        }
        return x;
    }

    /** Returns the output shape of a sequence of steps. */
    static Shape outputAll(List<? extends Step> steps, Shape input) {
        Shape shape = input;
        for (Step step : steps) {
            shape = step.output(shape);
        }
        return shape;
    }

    /** Initialises a sequence of steps. */
    static void initializeAll(
            List<? extends Step> steps, NDManager manager, DataType dataType, Shape input) {
        Shape shape = input;
        for (Step step : steps) {
            step.initialize(manager, dataType, shape);
            shape = step.output(shape);
        }
    }

    /** Closes an array after its successor is computed, unless it is the array to keep. */
    static NDArray replace(NDArray before, NDArray after, NDArray keep) {
        if (before != after && before != keep) {
            before.close();
        }
        return after;
    }
}
