package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.layer.Activation.Function;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Outputs, gradients and running statistics of every layer are those of PyTorch. */
class PyTorchLayersTest {

    private static final float TIGHT = 1e-6f;
    private static final Answers ANSWERS = Answers.read();
    private static final Map<String, Supplier<Block>> BLOCKS = TorchLayers.all();

    static Stream<String> layers() {
        return BLOCKS.keySet().stream();
    }

    @Test
    void everyCaseIsCompared() {
        assertEquals(ANSWERS.torch().keySet(), Set.copyOf(BLOCKS.keySet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void outputsMatchPyTorch(String name) {
        TorchComparison.check(name, ANSWERS.torch().get(name), BLOCKS.get(name).get());
    }

    @ParameterizedTest
    @EnumSource(value = Function.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void activationsAreExactInSinglePrecision(Function function) {
        String name = "activation-" + function;
        Answers.Case expected = ANSWERS.torch().get(name);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray input = TorchComparison.input(name, new Shape(expected.input()), manager);
            float[] output =
                    BLOCKS.get(name)
                            .get()
                            .forward(new ParameterStore(manager, false), new NDList(input), false)
                            .singletonOrThrow()
                            .toFloatArray();
            for (int i = 0; i < output.length; i++) {
                float allowed = TIGHT * Math.max(1, Math.abs(expected.output()[i]));
                assertEquals(expected.output()[i], output[i], allowed, "at " + i);
            }
        }
    }
}
