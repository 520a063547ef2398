package dev.condyle.runtime.internal.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.convolutional.Conv3d;
import ai.djl.nn.core.Linear;
import dev.condyle.runtime.block.BatchNormBlock;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.torchscript.ScriptModule;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.network.Formula;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.Networks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormFoldingTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private Program trace(Block block, Shape example) {
        block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(example));
        Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
        parameters.forEach(
                (name, parameter) -> {
                    Shape shape = parameter.getArray().getShape();
                    parameter.getArray().set(Formula.tensor(name, shape));
                });
        return Tracer.trace(
                (store, inputs) -> block.forward(store, inputs, false),
                List.of(new InputArray(example, DataType.FLOAT32)),
                parameters.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey)),
                manager);
    }

    private NDList run(Program program, NDArray input) {
        try (ScriptModule module = ScriptModule.load(program, manager)) {
            return module.run(new NDList(input));
        }
    }

    private void assertComputesTheSame(Program program, Program folded, Shape example) {
        Shape batch = new Shape(2).addAll(example);
        NDArray input = manager.create(Formula.tensor("input", batch), batch);
        NDList expected = run(program, input);
        NDList actual = run(folded, input);
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).getShape(), actual.get(i).getShape());
            float largest = expected.get(i).abs().max().getFloat();
            assertArrayEquals(
                    expected.get(i).toFloatArray(), actual.get(i).toFloatArray(), 1e-5f * largest);
        }
    }

    private static List<Operator> operators(Program program) {
        return program.nodes().stream().map(Node::operator).toList();
    }

    private void assertFolds(Block layer, Shape example, Operator... expected) {
        Program program = trace(layer, example);
        Program folded = NormFolding.apply(program);
        assertEquals(List.of(expected), operators(folded));
        assertComputesTheSame(program, folded, example);
    }

    private static Block normed(Block layer) {
        return new SequentialBlock().add(layer).add(BatchNormBlock.builder().build());
    }

    @Test
    void normsAreMergedIntoConvolutionsBeforeThem() {
        assertFolds(
                normed(Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4).build()),
                new Shape(2, 6),
                Operator.CONV1D);
        assertFolds(
                normed(
                        Conv2d.builder()
                                .setKernelShape(new Shape(3, 2))
                                .setFilters(6)
                                .optStride(new Shape(2, 1))
                                .optPadding(new Shape(1, 0))
                                .optGroups(2)
                                .optBias(false)
                                .build()),
                new Shape(4, 6, 5),
                Operator.CONV2D);
        assertFolds(
                normed(Conv3d.builder().setKernelShape(new Shape(2, 2, 2)).setFilters(3).build()),
                new Shape(2, 3, 4, 5),
                Operator.CONV3D);
    }

    @Test
    void allNormsAfterALayerAreMerged() {
        Block layer = Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4).build();
        Block plain = BatchNormBlock.builder().optCenter(false).optScale(false).build();
        assertFolds(
                new SequentialBlock().add(normed(layer)).add(plain),
                new Shape(2, 6),
                Operator.CONV1D);
    }

    @Test
    void normsAreMergedIntoLinearLayersOfVectorsOnly() {
        assertFolds(normed(Linear.builder().setUnits(4).build()), new Shape(3), Operator.LINEAR);
        assertFolds(
                normed(Linear.builder().setUnits(4).build()),
                new Shape(5, 3),
                Operator.LINEAR,
                Operator.BATCH_NORM);
    }

    @Test
    void aResultWithAnotherUseIsKept() {
        Block layer = Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4).build();
        Block both =
                new ParallelBlock(
                        lists -> new NDList(lists.get(0).head().add(lists.get(1).head())),
                        List.of(
                                BatchNormBlock.builder().build(),
                                new SequentialBlock().add(list -> list)));
        assertFolds(
                new SequentialBlock().add(layer).add(both),
                new Shape(2, 6),
                Operator.CONV1D,
                Operator.BATCH_NORM,
                Operator.ADD);
    }

    @Test
    void aResultThatIsAnOutputIsKept() {
        Block layer = Conv1d.builder().setKernelShape(new Shape(3)).setFilters(4).build();
        Block both =
                new ParallelBlock(
                        lists -> new NDList(lists.get(0).head(), lists.get(1).head()),
                        List.of(
                                BatchNormBlock.builder().build(),
                                new SequentialBlock().add(list -> list)));
        assertFolds(
                new SequentialBlock().add(layer).add(both),
                new Shape(2, 6),
                Operator.CONV1D,
                Operator.BATCH_NORM);
    }

    @Test
    void weightsThatDependOnTheInputAreKept() {
        Value x = new Value(List.of(new Size(0, 1), Size.of(1)), DataType.FLOAT32);
        Value weight = new Value(List.of(Size.of(1), Size.of(1)), DataType.FLOAT32);
        Value y = new Value(x.shape(), DataType.FLOAT32);
        Value z = new Value(x.shape(), DataType.FLOAT32);
        Program program =
                new Program(
                        List.of(x, weight),
                        List.of(
                                new Node(
                                        Operator.LINEAR,
                                        List.of(x, weight, new Argument.Absent()),
                                        List.of(y)),
                                norm(y, z, 3, 4, 6, 5)),
                        List.of(z));
        assertEquals(program, NormFolding.apply(program));
    }

    @Test
    void theFactorOfTheNormMultipliesTheWeights() {
        Value x = new Value(List.of(new Size(0, 1), Size.of(2)), DataType.FLOAT32);
        Value y = new Value(List.of(new Size(0, 1), Size.of(1)), DataType.FLOAT32);
        Value z = new Value(y.shape(), DataType.FLOAT32);
        Constant weight = Constant.of("fc.weight", new float[] {2, -1}, 1, 2);
        Constant bias = Constant.of("fc.bias", new float[] {1}, 1);
        Program program =
                new Program(
                        List.of(x),
                        List.of(
                                new Node(Operator.LINEAR, List.of(x, weight, bias), List.of(y)),
                                norm(y, z, 3, 4, 6, 5)),
                        List.of(z));

        Program folded = NormFolding.apply(program);

        Node layer = folded.nodes().get(0);
        assertEquals(List.of(z), layer.outputs());
        assertEquals(List.of(z), folded.outputs());
        Constant foldedWeight = (Constant) layer.tensor(1);
        Constant foldedBias = (Constant) layer.tensor(2);
        // 6 / sqrt(4) = 3, and (1 - 3) * 3 + 5 = -1.
        assertArrayEquals(new float[] {6, -3}, foldedWeight.floats());
        assertArrayEquals(new long[] {1, 2}, foldedWeight.sizes());
        assertArrayEquals(new float[] {-1}, foldedBias.floats());
        assertEquals("fc.weight", foldedWeight.name());
        assertEquals("fc.bias", foldedBias.name());
        assertArrayEquals(new float[] {2, -1}, weight.floats(), "the program did not change");
    }

    private static Node norm(Value x, Value y, float mean, float variance, float scale, float add) {
        return new Node(
                Operator.BATCH_NORM,
                List.of(
                        x,
                        Constant.of("bn.weight", new float[] {scale}, 1),
                        Constant.of("bn.bias", new float[] {add}, 1),
                        Constant.of("bn.running_mean", new float[] {mean}, 1),
                        Constant.of("bn.running_var", new float[] {variance}, 1),
                        new Argument.Flag(false),
                        new Argument.Real(0),
                        new Argument.Real(0)),
                List.of(y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MobileNetV1", "MobileNetV2", "ResNet18", "EfficientNetB0"})
    void builtInNetworksHaveNoNormsLeft(String name) {
        Shape example = new Shape(3, 32, 32);
        Block block = Networks.named(name).block(NetworkOptions.defaults());
        Program program = trace(block, example);
        Program folded = NormFolding.apply(program);

        assertTrue(operators(program).contains(Operator.BATCH_NORM));
        assertFalse(operators(folded).contains(Operator.BATCH_NORM));
        assertComputesTheSame(program, folded, example);
    }
}
