package dev.condyle.runtime.block;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.onnx.OnnxModel;
import dev.condyle.runtime.internal.onnx.OnnxRuns;
import dev.condyle.runtime.internal.program.NormFolding;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer, as an ONNX model, computes the same in ONNX Runtime as its block. */
class OnnxLayersTest {

    private static final Answers ANSWERS = Answers.read();
    private static final Map<String, Supplier<Block>> BLOCKS = TorchLayers.all();
    private static final int[] BATCHES = {1, 2, 5};

    static Stream<String> layers() {
        return BLOCKS.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void modelsComputeTheOutputsOfBlocks(String name) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block block = BLOCKS.get(name).get();
            NDList example = inputs(name, 2, manager);
            block.initialize(manager, DataType.FLOAT32, example.head().getShape());
            ParameterNames.of(block).parameters().forEach(TorchComparison::fill);
            Program program = NormFolding.apply(program(block, example, manager));
            for (int opset : new int[] {OnnxModel.MIN_OPSET, OnnxModel.MAX_OPSET}) {
                try (OnnxRuns.Loaded model = OnnxRuns.load("layer-" + name, program, opset)) {
                    for (int batch : BATCHES) {
                        NDList inputs = inputs(name, batch, manager);
                        ParameterStore store = new ParameterStore(manager, false);
                        OnnxRuns.assertClose(
                                block.forward(store, inputs, false),
                                model.run(inputs, manager),
                                1e-5);
                    }
                }
            }
        }
    }

    private static Program program(Block block, NDList example, NDManager manager) {
        List<InputArray> arrays = new ArrayList<>();
        example.forEach(it -> arrays.add(new InputArray(it.getShape().slice(1), it.getDataType())));
        return Tracer.trace(
                (store, list) -> block.forward(store, list, false), arrays, Map.of(), manager);
    }

    /** The input of the fixture and its mask, with any number of examples. */
    private static NDList inputs(String name, int batch, NDManager manager) {
        Answers.Case fixture = ANSWERS.torch().get(name);
        Shape shape = new Shape(fixture.input());
        Shape batched = new Shape(batch).addAll(shape.slice(1));
        NDList inputs = new NDList(TorchComparison.input(name, batched, manager));
        if (fixture.mask() != null) {
            int steps = fixture.mask().length / (int) shape.get(0);
            int[] mask = new int[batch * steps];
            for (int i = 0; i < mask.length; i++) {
                mask[i] = fixture.mask()[i % fixture.mask().length];
            }
            inputs.add(manager.create(mask, new Shape(batch, steps)));
        }
        return inputs;
    }
}
