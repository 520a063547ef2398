package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;

/**
 * A copy of a weight outside the engine.
 *
 * @param parameter the parameter that the weight belongs to
 * @param type the data type
 * @param shape the shape
 * @param bytes the values
 */
record WeightSnapshot(Parameter parameter, DataType type, Shape shape, ByteBuffer bytes) {

    /** Returns the weights of the initialised parameters. */
    static List<WeightSnapshot> of(Collection<Parameter> parameters) {
        return parameters.stream()
                .filter(Parameter::isInitialized)
                .map(WeightSnapshot::of)
                .toList();
    }

    private static WeightSnapshot of(Parameter parameter) {
        NDArray array = parameter.getArray();
        if (array.isReleased()) {
            throw new IllegalStateException(
                    "The weight %s of a block was freed before the block was added to a model. Keep the manager of the weight open until then."
                            .formatted(parameter.getName()));
        }
        return new WeightSnapshot(
                parameter, array.getDataType(), array.getShape(), array.toByteBuffer());
    }

    /** Restores the weight of the parameter after it was closed. */
    void restore(NDManager manager) {
        Initializer own = parameter.getInitializer();
        parameter.setInitializer(
                (to, ofShape, ofType) -> to.create(bytes.duplicate(), shape, type));
        parameter.initialize(manager, type);
        parameter.setInitializer(own);
    }
}
