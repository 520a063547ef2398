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
 * A weight outside the engine.
 *
 * @param parameter whose weight it is
 * @param type the type of its numbers
 * @param shape its shape
 * @param bytes its numbers
 */
record WeightSnapshot(Parameter parameter, DataType type, Shape shape, ByteBuffer bytes) {

    /** The weights of those parameters that have one. */
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
                    "The weight %s of a block was freed before the block came into a model. Keep its manager open until then."
                            .formatted(parameter.getName()));
        }
        return new WeightSnapshot(
                parameter, array.getDataType(), array.getShape(), array.toByteBuffer());
    }

    /** Gives the parameter its weight again, which it has lost. */
    void restore(NDManager manager) {
        Initializer own = parameter.getInitializer();
        parameter.setInitializer(
                (to, ofShape, ofType) -> to.create(bytes.duplicate(), shape, type));
        parameter.initialize(manager, type);
        parameter.setInitializer(own);
    }
}
