package dev.condyle.processor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The output of a network of Keras.
 *
 * @param shape the shape of the input
 * @param input the input
 * @param weights the weights, under the names and in the layout of a saved model
 * @param output the output
 */
public record KerasResult(
        long[] shape, float[] input, Map<String, Weight> weights, float[] output) {

    /** The weight of a layer. */
    public record Weight(long[] shape, float[] values) {}

    /** Reads the results in a file of {@code src/test/resources/keras}, by network. */
    public static Map<String, KerasResult> read(String file) {
        Path path = Path.of("src/test/resources/keras", file);
        try {
            TypeToken<Map<String, KerasResult>> type = new TypeToken<>() {};
            return new Gson().fromJson(Files.readString(path), type.getType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the output of a block with the same weights. */
    public float[] run(String name, Block block, NDManager manager) {
        NDArray array = manager.create(input, new Shape(shape));
        block.initialize(manager, DataType.FLOAT32, array.getShape());
        Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
        assertEquals(weights.keySet(), parameters.keySet(), name);
        parameters.forEach(
                (key, parameter) -> {
                    Weight weight = weights.get(key);
                    assertEquals(new Shape(weight.shape()), parameter.getShape(), key);
                    parameter.getArray().set(weight.values());
                });
        return block.forward(new ParameterStore(manager, false), new NDList(array), false)
                .singletonOrThrow()
                .toFloatArray();
    }
}
