package dev.condyle.runtime.internal.torchscript;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.backbone.ResNet50;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels compute what the blocks of the networks compute, without falling back to them. */
class ScriptNetworksTest {

    static Stream<Arguments> networks() {
        // Maps of 32 x 32 images shrink to a single pixel.
        return Stream.of(32, 96)
                .flatMap(
                        size ->
                                Stream.of(
                                                new MobileNetV1(),
                                                new MobileNetV2(),
                                                new ResNet18(),
                                                new ResNet50(),
                                                new EfficientNetB0())
                                        .map(network -> Arguments.of(network, size)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void programsOfNetworksComputeTheSame(Network network, int size) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block block = network.block(NetworkOptions.defaults().classes(7));
            Shape image = new Shape(3, size, size);
            block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(image));
            fillStatistics(block);
            Program program =
                    Tracer.trace(
                            (store, inputs) -> block.forward(store, inputs, false),
                            List.of(new InputArray(image, DataType.FLOAT32)),
                            Map.of(),
                            manager);
            try (ScriptModule module = ScriptModule.compile(program, manager)) {
                for (int batch : new int[] {1, 3}) {
                    NDArray x = manager.randomNormal(new Shape(batch).addAll(image));
                    float[] expected = run(block, manager, x);
                    float[] actual = module.run(new NDList(x)).head().toFloatArray();
                    float scale = 1e-3f;
                    for (float number : expected) {
                        scale = Math.max(scale, Math.abs(number));
                    }
                    assertArrayEquals(expected, actual, 1e-4f * scale);
                }
            }
        }
    }

    private static float[] run(Block block, NDManager manager, NDArray x) {
        return block.forward(new ParameterStore(manager, false), new NDList(x), false)
                .head()
                .toFloatArray();
    }

    /** Otherwise, folding a norm would change almost nothing. */
    private static void fillStatistics(Block block) {
        Random random = new Random(5);
        for (Parameter parameter : block.getParameters().values()) {
            boolean variance = parameter.getType() == Parameter.Type.RUNNING_VAR;
            if (variance || parameter.getType() == Parameter.Type.RUNNING_MEAN) {
                float[] numbers = new float[(int) parameter.getArray().size()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] =
                            variance ? 0.5f + random.nextFloat() : random.nextFloat() / 5 - 0.1f;
                }
                parameter.getArray().set(numbers);
            }
        }
    }
}
