package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.block.EmbeddingBlock;
import dev.condyle.runtime.internal.engine.Engines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {

    // DJL hands their parameters to PyTorch in an order that it refuses; they cannot be called.
    private static final Set<String> BIDIRECTIONAL = Set.of("lstm", "gru");

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    /** Children side by side, each to be called by itself. */
    private static final class Side extends AbstractBlock {

        private Side child(String name, Block block) {
            addChildBlock(name, block);
            return this;
        }

        private Side parameter(String name) {
            addParameter(
                    Parameter.builder()
                            .setName(name)
                            .setType(Parameter.Type.WEIGHT)
                            .optShape(new Shape(1))
                            .build());
            return this;
        }

        @Override
        protected NDList forwardInternal(
                ParameterStore store,
                NDList inputs,
                boolean training,
                PairList<String, Object> params) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputShapes) {
            throw new UnsupportedOperationException();
        }
    }

    private static Side layers() {
        return new Side()
                .child(
                        "conv",
                        Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(4).build())
                .child(
                        "depthwise",
                        Conv2d.builder()
                                .setKernelShape(new Shape(3, 3))
                                .setFilters(8)
                                .optGroups(4)
                                .optBias(false)
                                .build())
                .child("bn", BatchNorm.builder().build())
                .child("conv1", Conv1d.builder().setKernelShape(new Shape(2)).setFilters(5).build())
                .child("ln", LayerNorm.builder().axis(2).build())
                .child("fc", Linear.builder().setUnits(3).build())
                .child("emb", EmbeddingBlock.builder().setVocabulary(7).setDimension(6).build())
                .child("lstm", lstm(3, 2, true))
                .child("gru", gru(3, 2, true))
                .child("lstm1", lstm(4, 1, false))
                .child("gru1", gru(4, 1, false))
                .child(
                        "seq",
                        new SequentialBlock()
                                .add(Linear.builder().setUnits(5).build())
                                .add(Activation.reluBlock())
                                .add(Linear.builder().setUnits(2).build()));
    }

    private static LSTM lstm(int units, int layers, boolean bidirectional) {
        return LSTM.builder()
                .setStateSize(units)
                .setNumLayers(layers)
                .optBidirectional(bidirectional)
                .build();
    }

    private static GRU gru(int units, int layers, boolean bidirectional) {
        return GRU.builder()
                .setStateSize(units)
                .setNumLayers(layers)
                .optBidirectional(bidirectional)
                .build();
    }

    @Test
    void namesAndShapesMatchPyTorch() throws IOException {
        Side layers = layers();
        try (SafetensorsFile examples =
                        SafetensorsFile.open(Resources.path("networks-examples.safetensors"));
                SafetensorsFile weights =
                        SafetensorsFile.open(Resources.path("networks.safetensors"))) {
            initialize(layers, examples);
            Map<String, Shape> expected = new TreeMap<>();
            weights.tensors().forEach((name, tensor) -> expected.put(name, tensor.shape()));
            // A counter that DJL does not keep.
            expected.remove("bn.num_batches_tracked");
            Map<String, Shape> ours = new TreeMap<>();
            ParameterNames.of(layers)
                    .parameters()
                    .forEach((name, parameter) -> ours.put(name, parameter.getArray().getShape()));
            assertEquals(expected, ours);
        }
    }

    @Test
    void withWeightsLoadedByNameTheOutputsMatchPyTorch() throws IOException {
        Side layers = layers();
        try (SafetensorsFile examples =
                        SafetensorsFile.open(Resources.path("networks-examples.safetensors"));
                SafetensorsFile weights =
                        SafetensorsFile.open(Resources.path("networks.safetensors"))) {
            initialize(layers, examples);
            for (Map.Entry<String, Parameter> entry :
                    ParameterNames.of(layers).parameters().entrySet()) {
                weights.copyTo(entry.getKey(), entry.getValue().getArray());
            }
            ParameterStore store = new ParameterStore(manager, false);
            for (int i = 0; i < layers.getChildren().size(); i++) {
                String name = layers.getChildren().keyAt(i).substring(2);
                if (BIDIRECTIONAL.contains(name)) {
                    continue;
                }
                NDArray input = examples.read("in." + name, manager);
                NDArray expected = examples.read("out." + name, manager);
                NDArray output =
                        layers.getChildren()
                                .valueAt(i)
                                .forward(store, new NDList(input), false)
                                .singletonOrThrow();
                assertEquals(expected.getShape(), output.getShape(), name);
                float difference = output.sub(expected).abs().max().getFloat();
                assertTrue(difference < 1e-5, name + " differs by " + difference);
            }
        }
    }

    private void initialize(Side layers, SafetensorsFile examples) {
        for (int i = 0; i < layers.getChildren().size(); i++) {
            String name = layers.getChildren().keyAt(i).substring(2);
            Shape input = examples.tensors().get("in." + name).shape();
            layers.getChildren().valueAt(i).initialize(manager, DataType.FLOAT32, input);
        }
    }

    @Test
    void lookupsByNameAndByParameterAgree() {
        Side block =
                new Side()
                        .parameter("gamma")
                        .child(
                                "a",
                                new Side().parameter("x").child("b", new Side().parameter("y")));
        ParameterNames names = ParameterNames.of(block);
        assertEquals(List.of("gamma", "a.x", "a.b.y"), List.copyOf(names.parameters().keySet()));
        names.parameters().forEach((name, parameter) -> assertEquals(name, names.of(parameter)));
        Parameter foreign = ParameterNames.of(new Side().parameter("x")).parameters().get("x");
        assertEquals(
                "Parameter 'x' does not belong to this network.",
                assertThrows(IllegalArgumentException.class, () -> names.of(foreign)).getMessage());
    }

    @Test
    void aChildNameCanConsistOfDigits() {
        Side block = new Side();
        for (int i = 0; i < 120; i++) {
            block.child(Integer.toString(i), new Side().parameter("w"));
        }
        List<String> names = List.copyOf(ParameterNames.of(block).parameters().keySet());
        for (int i = 0; i < 120; i++) {
            assertEquals(i + ".w", names.get(i));
        }
    }

    @Test
    void childrenWithTheSameNameKeepTheirNumbers() {
        Side block =
                new Side()
                        .child("a", new Side().parameter("w"))
                        .child("a", new Side().parameter("w"))
                        .child("b", new Side().parameter("w"));
        assertEquals(
                Set.of("01a.w", "02a.w", "b.w"), ParameterNames.of(block).parameters().keySet());
    }

    @Test
    void aSharedParameterHasOneName() {
        Side shared = new Side().parameter("w");
        ParameterNames names = ParameterNames.of(new Side().child("a", shared).child("b", shared));
        assertEquals(Set.of("a.w"), names.parameters().keySet());
        Parameter parameter = shared.getParameters().valueAt(0);
        assertEquals("a.w", names.of(parameter));
        assertSame(parameter, names.parameters().get("a.w"));
    }

    @Test
    void parametersWithTheSameNameAreRejected() {
        Side block = new Side().parameter("a.w").child("a", new Side().parameter("w"));
        assertEquals(
                "Two parameters would be named 'a.w'. Rename one of them.",
                assertThrows(IllegalArgumentException.class, () -> ParameterNames.of(block))
                        .getMessage());
    }
}
