package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.List;

/**
 * A step of a network, from one array to one array. It closes what it makes on the way, never what
 * it is given: activations are large, and the engine holds on to those that gradients need.
 */
interface Step {

    /** Computes (N, C', H', W') from (N, C, H, W); may give back what it was given. */
    NDArray apply(ParameterStore store, NDArray x, boolean training);

    /** The shape that comes out. */
    Shape output(Shape input);

    /** Initialises its layers. */
    void initialize(NDManager manager, DataType dataType, Shape input);

    /** Whether training may change it. Running statistics do not count. */
    boolean isTrainable();

    /** Runs steps one after the other. */
    static NDArray applyAll(
            List<? extends Step> steps, ParameterStore store, NDArray input, boolean training) {
        NDArray x = input;
        for (Step step : steps) {
            x = replace(x, step.apply(store, x, training), input);
        }
        return x;
    }

    /** The shape that comes out of steps one after the other. */
    static Shape outputAll(List<? extends Step> steps, Shape input) {
        Shape shape = input;
        for (Step step : steps) {
            shape = step.output(shape);
        }
        return shape;
    }

    /** Initialises steps one after the other. */
    static void initializeAll(
            List<? extends Step> steps, NDManager manager, DataType dataType, Shape input) {
        Shape shape = input;
        for (Step step : steps) {
            step.initialize(manager, dataType, shape);
            shape = step.output(shape);
        }
    }

    /** Closes an array that its successor was computed from, unless it is one to keep. */
    static NDArray replace(NDArray before, NDArray after, NDArray keep) {
        if (before != after && before != keep) {
            before.close();
        }
        return after;
    }
}
