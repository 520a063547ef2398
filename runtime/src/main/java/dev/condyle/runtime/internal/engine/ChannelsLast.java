package dev.condyle.runtime.internal.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;

/**
 * Stores the weights of 2-D convolutions in channels-last memory. The kernels of the engine for the
 * CPU are faster in this memory format, and the engine selects it for all activations if a weight
 * has it. Shapes, values and updates in place do not depend on it, and files are written in the
 * order of the axes.
 */
public final class ChannelsLast {

    private static final int AXES = 4;

    private ChannelsLast() {}

    /**
     * Moves the weights of all 2-D convolutions of a block.
     *
     * @param block a network with initialised parameters
     * @param manager the manager of the weights
     */
    public static void store(Block block, NDManager manager) {
        if (manager.getDevice().isGpu()) {
            return;
        }
        block.getParameters().values().stream()
                .distinct()
                .filter(it -> it.getType() == Parameter.Type.WEIGHT)
                .filter(it -> it.getArray().getShape().dimension() == AXES)
                .forEach(it -> store(it, manager));
    }

    private static void store(Parameter parameter, NDManager manager) {
        DataType type = parameter.getArray().getDataType();
        NDArray moved = moved(parameter.getArray(), manager);
        Initializer own = parameter.getInitializer();
        parameter.close();
        parameter.setInitializer((ofManager, ofShape, ofType) -> moved);
        parameter.initialize(manager, type);
        parameter.setInitializer(own);
    }

    /**
     * Returns a copy of a weight (out, in, height, width) that lies in memory as (out, height,
     * width, in).
     */
    private static NDArray moved(NDArray weight, NDManager manager) {
        Shape shape = weight.getShape();
        Shape memory = new Shape(shape.get(0), shape.get(2), shape.get(3), shape.get(1));
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray view = manager.zeros(memory, weight.getDataType()).transpose(0, 3, 1, 2);
            // NDArray.copyTo would replace the memory.
            view.set(new NDIndex("..."), weight.stopGradient());
            NDScope.unregister(view);
            return view;
        }
    }
}
