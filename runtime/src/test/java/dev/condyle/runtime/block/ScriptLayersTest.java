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
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.torchscript.Archives;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer, recorded as a program, computes the same as its block. */
class ScriptLayersTest {

    private static final Answers ANSWERS = Answers.read();
    private static final Map<String, Supplier<Block>> BLOCKS = TorchLayers.all();

    @TempDir Path folder;

    static Stream<String> layers() {
        return BLOCKS.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void programsComputeTheOutputsOfBlocks(String name) throws IOException {
        Shape shape = new Shape(ANSWERS.torch().get(name).input());
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray example = TorchComparison.input(name, shape, manager);
            Block block = BLOCKS.get(name).get();
            block.initialize(manager, DataType.FLOAT32, example.getShape());
            NDList inputs = new NDList(example);
            int[] mask = ANSWERS.torch().get(name).mask();
            if (mask != null) {
                long steps = mask.length / example.size(0);
                inputs.add(manager.create(mask, new Shape(example.size(0), steps)));
            }
            List<InputArray> arrays = new ArrayList<>();
            inputs.forEach(
                    it -> arrays.add(new InputArray(it.getShape().slice(1), it.getDataType())));
            Program program =
                    Tracer.trace(
                            (store, list) -> block.forward(store, list, false),
                            arrays,
                            Map.of(),
                            manager);
            try (ScriptModule module = ScriptModule.compile(program, manager)) {
                NDList expected = block.forward(new ParameterStore(manager, false), inputs, false);
                NDList actual = module.run(inputs);
                assertEquals(expected.size(), actual.size());
                assertEquals(expected.head().getShape(), actual.head().getShape());
                assertArrayEquals(
                        expected.head().toFloatArray(), actual.head().toFloatArray(), 1e-6f);
                Archives.check(name, program, inputs, expected, folder);
            }
        }
    }
}
