package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.model.FreedMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnBlocksTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
        Engine.getInstance().setRandomSeed(3);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    static Stream<Block> blocks() {
        return Stream.of(
                EmbeddingBlock.builder().setVocabulary(9).setDimension(4).build(),
                LstmBlock.builder().setUnits(3).optBidirectional(true).optLayers(2).build(),
                GruBlock.builder().setUnits(3).optReturnSequences(true).build(),
                TransformerEncoderBlock.builder().setFeatures(4).setHeads(2).build(),
                BatchNormBlock.builder().optScale(false).build(),
                PaddedConvolution.builder()
                        .setKernelShape(new Shape(2))
                        .setFilters(3)
                        .setPadding(0, 1)
                        .build(),
                PaddedPool.maxPoolBlock(new Shape(2), new Shape(2), 1, 0),
                PaddedPool.avgPoolBlock(new Shape(2), new Shape(2), 1, 0),
                ExtraActivations.mishBlock(),
                NestedBlocks.transposed(
                        Conv1d.builder().setKernelShape(new Shape(3)).setFilters(2).build()),
                NestedBlocks.transposed(BatchNormBlock.builder().build()),
                NestedBlocks.transposedInput(Pool.globalAvgPool1dBlock()),
                NestedBlocks.transposedInput(
                        LstmBlock.builder().setUnits(3).optReturnSequences(true).build()),
                new WithMask(
                        GruBlock.builder().setUnits(3).optBidirectional(true).optLayers(2).build()),
                new WithMask(LstmBlock.builder().setUnits(3).optReturnSequences(true).build()),
                new WithMask(TransformerEncoderBlock.builder().setFeatures(4).setHeads(2).build()),
                new WithMask(NestedBlocks.transposed(BatchNormBlock.builder().build())),
                new WithMask(NestedBlocks.transposedInput(PaddedPool.globalAvgPoolBlock())));
    }

    /** A block that receives a mask. */
    private static final class WithMask extends DelegatingBlock {

        private final Block block;

        WithMask(Block block) {
            super((byte) 1);
            this.block = block;
        }

        @Override
        public Block block() {
            return block;
        }

        @Override
        protected NDList forwardInternal(
                ParameterStore parameterStore,
                NDList inputs,
                boolean training,
                PairList<String, Object> params) {
            int[] steps = {1, 0, 1, 1, 0, 1, 1, 1, 1, 1};
            NDArray mask = inputs.head().getManager().create(steps, new Shape(2, 5));
            return super.forwardInternal(
                    parameterStore, new NDList(inputs.head(), mask), training, params);
        }

        @Override
        public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
            beforeInitialize(inputShapes);
            block.initialize(manager, dataType, inputShapes);
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputShapes) {
            return block.getOutputShapes(inputShapes);
        }
    }

    private static Shape shapeFor(Block block) {
        return block instanceof EmbeddingBlock ? new Shape(2, 5) : new Shape(2, 5, 4);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void gradientsDoNotDependOnGarbageCollections(Block block) {
        block.initialize(manager, DataType.FLOAT32, shapeFor(block));
        List<NDArray> weights =
                block.getParameters().values().stream()
                        .map(Parameter::getArray)
                        .filter(NDArray::hasGradient)
                        .toList();
        List<float[]> undisturbed = gradients(block, weights, () -> {});
        List<float[]> disturbed = gradients(block, weights, FreedMemory::overwrite);
        for (int i = 0; i < weights.size(); i++) {
            assertArrayEquals(undisturbed.get(i), disturbed.get(i));
        }
    }

    private List<float[]> gradients(Block block, List<NDArray> weights, Runnable between) {
        Engines.seed(7);
        NDArray input = manager.ones(shapeFor(block));
        try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
            NDArray loss = forward(block, input, true).square().sum();
            between.run();
            if (!weights.isEmpty()) {
                collector.backward(loss);
            }
        }
        List<float[]> gradients =
                weights.stream().map(weight -> weight.getGradient().toFloatArray()).toList();
        weights.forEach(weight -> weight.getGradient().set(new NDIndex("..."), 0));
        return gradients;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void noArraysAccumulateInTheManagerOfTheWeights(Block block) {
        block.initialize(manager, DataType.FLOAT32, shapeFor(block));
        int before = manager.getManagedArrays().size();
        for (int pass = 0; pass < 3; pass++) {
            try (NDManager scratch = manager.newSubManager()) {
                NDArray input = scratch.ones(shapeFor(block));
                NDArray output =
                        block.forward(new ParameterStore(scratch, false), new NDList(input), true)
                                .singletonOrThrow();
                assertEquals(scratch, output.getManager());
                assertEquals(scratch, input.getManager());
            }
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void manyThreadsComputeTheSameOutputAsOne(Block block) throws Exception {
        block.initialize(manager, DataType.FLOAT32, shapeFor(block));
        block.getParameters()
                .values()
                .forEach(parameter -> parameter.getArray().setRequiresGradient(false));
        float[] expected = predict(block);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<float[]> task = () -> predict(block);
            List<Callable<float[]>> tasks = Collections.nCopies(40, task);
            for (Future<float[]> answer : threads.invokeAll(tasks)) {
                // The last bit of an LSTM differs on threads other than the one that started the
                // engine.
                float allowed = isLstm(block) ? 1e-6f : 0;
                assertArrayEquals(expected, answer.get(), allowed);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isLstm(Block block) {
        return block instanceof LstmBlock
                || block instanceof DelegatingBlock wrapper && isLstm(wrapper.block());
    }

    private float[] predict(Block block) {
        try (NDManager scratch = manager.newSubManager()) {
            NDArray input =
                    scratch.arange((float) shapeFor(block).size()).mod(9).reshape(shapeFor(block));
            return block.forward(new ParameterStore(scratch, false), new NDList(input), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    @ParameterizedTest
    @MethodSource("savedAndFresh")
    void aBlockIsRestoredFromTheDjlFormat(Block saved, Block fresh) throws Exception {
        saved.initialize(manager, DataType.FLOAT32, shapeFor(saved));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        saved.saveParameters(new DataOutputStream(bytes));
        fresh.loadParameters(
                manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        // Where an array lies in memory may change the last bit.
        assertArrayEquals(predict(saved), predict(fresh), 1e-6f);
    }

    static Stream<Arguments> savedAndFresh() {
        List<Block> fresh = blocks().toList();
        Iterator<Block> next = fresh.iterator();
        return blocks().map(saved -> Arguments.of(saved, next.next()));
    }

    @Test
    void anIdOutsideTheVocabularyIsReported() {
        Block block = EmbeddingBlock.builder().setVocabulary(5).setDimension(2).build();
        block.initialize(manager, DataType.FLOAT32, new Shape(2, 3));
        for (long wrong : new long[] {5, -1}) {
            NDArray ids = manager.create(new long[] {0, 4, 1, 2, 3, wrong}, new Shape(2, 3));
            Exception refusal =
                    assertThrows(IllegalArgumentException.class, () -> forward(block, ids, false));
            assertEquals(
                    "Id "
                            + wrong
                            + " at position 2 of row 1 is outside the vocabulary. Ids must be from 0"
                            + " to 4.",
                    refusal.getMessage());
        }
    }

    @Test
    void idsCanHaveAnyNumericType() {
        Block block = EmbeddingBlock.builder().setVocabulary(5).setDimension(2).build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
        NDArray ids = manager.create(new long[] {0, 4, 1}, new Shape(1, 3));
        float[] expected = forward(block, ids, false).toFloatArray();
        for (DataType type :
                List.of(DataType.INT32, DataType.UINT8, DataType.FLOAT32, DataType.INT8)) {
            assertArrayEquals(
                    expected, forward(block, ids.toType(type, true), false).toFloatArray());
        }
    }

    @Test
    void weightsAreInitialisedAsInKeras() {
        Block embedding = EmbeddingBlock.builder().setVocabulary(200).setDimension(10).build();
        setGlorot(embedding);
        embedding.initialize(manager, DataType.FLOAT32, new Shape(1, 1));
        NDArray table = array(embedding, "weight");
        float most = table.abs().max().getFloat();
        assertTrue(most <= 0.05f && most > 0.049f, "uniform to 0.05, but up to " + most);

        Block lstm = LstmBlock.builder().setUnits(3).build();
        setGlorot(lstm);
        lstm.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 5));
        assertArrayEquals(
                new float[] {0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0},
                array(lstm, "bias_ih_l0").toFloatArray());
        assertArrayEquals(new float[12], array(lstm, "bias_hh_l0").toFloatArray());
        assertTrue(
                array(lstm, "weight_ih_l0").abs().max().getFloat() <= Math.sqrt(6.0 / (12 + 5)),
                "glorot uniform");
        assertOrthonormalColumns(array(lstm, "weight_hh_l0"));
    }

    /** An array over memory of Java's must not be a weight: the garbage collector takes it back. */
    @Test
    void weightsSurviveGarbageCollection() {
        Block lstm = LstmBlock.builder().setUnits(1000).build();
        lstm.initialize(manager, DataType.FLOAT32, new Shape(1, 1, 1));
        float[] before = array(lstm, "bias_ih_l0").toFloatArray();
        for (int round = 0; round < 3; round++) {
            System.gc();
            try (NDManager scratch = manager.newSubManager()) {
                for (int i = 0; i < 200; i++) {
                    scratch.full(new Shape(4000), 7f);
                }
            }
        }
        assertArrayEquals(before, array(lstm, "bias_ih_l0").toFloatArray());
    }

    @Test
    void recurrentWeightsAreOrthogonalAtEverySize() {
        for (int units : new int[] {1, 2, 7, 64, 150}) {
            Block gru = GruBlock.builder().setUnits(units).optBidirectional(true).build();
            setGlorot(gru);
            gru.initialize(manager, DataType.FLOAT32, new Shape(1, 2, 3));
            NDArray forward = array(gru, "weight_hh_l0");
            assertOrthonormalColumns(forward);
            assertOrthonormalColumns(array(gru, "weight_hh_l0_reverse"));
            assertFalse(forward.allClose(array(gru, "weight_hh_l0_reverse")), "the same twice");
        }
    }

    private void assertOrthonormalColumns(NDArray matrix) {
        NDArray identity = manager.eye((int) matrix.size(1));
        float error = matrix.transpose().matMul(matrix).sub(identity).abs().max().getFloat();
        assertTrue(error < 2e-5f, "off by " + error);
    }

    @Test
    void aBatchWithOneValuePerChannelUsesTheRunningStatistics() {
        Block block = BatchNormBlock.builder().build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 2));
        array(block, "running_mean").set(new float[] {1, 2});
        array(block, "running_var").set(new float[] {4, 9});
        NDArray row = manager.create(new float[] {3, 5}, new Shape(1, 2));
        float[] trained = forward(block, row, true).toFloatArray();
        assertArrayEquals(new float[] {1, 1}, trained, 1e-3f);
        assertArrayEquals(forward(block, row, false).toFloatArray(), trained);
        assertArrayEquals(new float[] {1, 2}, array(block, "running_mean").toFloatArray());
        assertArrayEquals(new float[] {4, 9}, array(block, "running_var").toFloatArray());
    }

    @Test
    void dropoutIsActiveOnlyInTraining() {
        List<Block> blocks =
                List.of(
                        LstmBlock.builder().setUnits(4).optLayers(2).optDropout(0.5f).build(),
                        GruBlock.builder().setUnits(4).optLayers(2).optDropout(0.5f).build(),
                        TransformerEncoderBlock.builder().setFeatures(4).setHeads(2).build());
        NDArray input = manager.randomNormal(new Shape(2, 5, 4));
        for (Block block : blocks) {
            block.initialize(manager, DataType.FLOAT32, input.getShape());
            float[] once = forward(block, input, false).toFloatArray();
            assertArrayEquals(once, forward(block, input, false).toFloatArray());
            NDArray first = forward(block, input, true);
            assertFalse(first.allClose(forward(block, input, true)), "dropped the same twice");
        }
    }

    @Test
    void mishIsFiniteForLargeArguments() {
        NDArray x = manager.create(new float[] {-200, 0, 50, 200, 1e5f});
        float[] y = forward(ExtraActivations.mishBlock(), x, false).toFloatArray();
        assertArrayEquals(new float[] {0, 0, 50, 200, 1e5f}, y, 1e-6f);
    }

    @Test
    void invalidOptionsAreRejectedByName() {
        assertRefused(
                "vocabulary must be at least 1, not 0",
                () -> EmbeddingBlock.builder().setDimension(2).build());
        assertRefused(
                "The number of features must be divisible by the number of heads, but 6 is not"
                        + " divisible by 4.",
                () -> TransformerEncoderBlock.builder().setFeatures(6).setHeads(4).build());
        assertRefused(
                "dropout must be at least 0 and below 1, not 1.0",
                () -> LstmBlock.builder().setUnits(2).optDropout(1).build());
        assertRefused(
                "epsilon must be a finite number above 0, not 0.0",
                () -> BatchNormBlock.builder().optEpsilon(0).build());
        assertRefused(
                "momentum must be from 0 to 1, not NaN",
                () -> BatchNormBlock.builder().optMomentum(Float.NaN).build());
        assertRefused(
                "A kernel of shape (3) requires 2 padding amounts, not 1.",
                () ->
                        PaddedConvolution.builder()
                                .setKernelShape(new Shape(3))
                                .setFilters(1)
                                .setPadding(1)
                                .build());
        assertRefused(
                "padding must be set",
                () ->
                        PaddedConvolution.builder()
                                .setKernelShape(new Shape(3))
                                .setFilters(1)
                                .build());
        assertRefused(
                "padding must be from 0 to 1, not 2",
                () -> PaddedPool.maxPoolBlock(new Shape(2), new Shape(2), 2, 0));
    }

    private static void assertRefused(String message, Executable e) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, e).getMessage());
    }

    private static void setGlorot(Block block) {
        block.setInitializer(
                new XavierInitializer(
                        XavierInitializer.RandomType.UNIFORM, XavierInitializer.FactorType.AVG, 3f),
                Parameter.Type.WEIGHT);
    }

    private static NDArray array(Block block, String name) {
        Map<String, Parameter> parameters = ParameterNames.of(block).parameters();
        return parameters.get(name).getArray();
    }

    private NDArray forward(Block block, NDArray input, boolean training) {
        ParameterStore store = new ParameterStore(manager, false);
        return block.forward(store, new NDList(input), training).singletonOrThrow();
    }
}
