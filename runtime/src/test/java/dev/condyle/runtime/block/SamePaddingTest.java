package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With TensorFlow's SAME padding, convolutions and pools give what Keras gives. */
class SamePaddingTest {

    private static final float TOLERANCE = 1e-5f;

    static List<Answers.Same> layers() {
        return Answers.read().same();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void outputsMatchKeras(Answers.Same expected) {
        Block block = block(expected);
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(expected.input());
            NDArray input = manager.create(Answers.numbers(shape.size(), "same", 1), shape);
            block.initialize(manager, DataType.FLOAT32, shape);
            block.getParameters()
                    .values()
                    .forEach(
                            weight ->
                                    weight.getArray()
                                            .set(
                                                    Answers.numbers(
                                                            weight.getShape().size(),
                                                            "weight",
                                                            0.5)));
            NDArray output =
                    block.forward(new ParameterStore(manager, false), new NDList(input), false)
                            .singletonOrThrow();
            assertEquals(new Shape(expected.shape()), output.getShape());
            assertEquals(output.getShape(), block.getOutputShapes(new Shape[] {shape})[0]);
            assertArrayEquals(expected.output(), output.toFloatArray(), TOLERANCE);
        }
    }

    private static Block block(Answers.Same layer) {
        Shape kernel = new Shape(layer.kernel());
        Shape stride = new Shape(layer.stride());
        long[] padding = padding(layer);
        return switch (layer.kind()) {
            case "max" -> PaddedPool.maxPoolBlock(kernel, stride, padding);
            case "avg" -> PaddedPool.avgPoolBlock(kernel, stride, padding);
            default ->
                    PaddedConvolution.builder()
                            .setKernelShape(kernel)
                            .setFilters(4)
                            .optStride(stride)
                            .optDilation(new Shape(layer.dilation()))
                            .optBias(false)
                            .setPadding(padding)
                            .build();
        };
    }

    private static long[] padding(Answers.Same layer) {
        int axes = layer.kernel().length;
        long[] padding = new long[2 * axes];
        for (int axis = 0; axis < axes; axis++) {
            long input = layer.input()[2 + axis];
            long stride = layer.stride()[axis];
            long span = layer.dilation()[axis] * (layer.kernel()[axis] - 1) + 1;
            long output = (input + stride - 1) / stride;
            long total = Math.max(0, (output - 1) * stride + span - input);
            padding[2 * axis] = total / 2;
            padding[2 * axis + 1] = total - total / 2;
        }
        return padding;
    }
}
