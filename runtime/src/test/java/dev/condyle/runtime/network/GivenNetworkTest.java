package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.inference.PooledBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.WeightSource;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom blocks as backbones of models. */
class GivenNetworkTest {

    private static final NetworkOptions OPTIONS = NetworkOptions.defaults();

    @TempDir private Path folder;

    private static UserBlockNetwork of(Block block) {
        return UserBlockNetwork.of("Reader.BODY", () -> block, DataType.FLOAT32);
    }

    @Test
    void aLoadedModuleIsRejectedAlsoWithinAnotherBlock() throws Exception {
        Engines.engine();
        try (Model model = Model.newInstance("traced", "PyTorch")) {
            model.load(
                    WeightSource.fetch("classpath:/dev/condyle/runtime/backbone/traced.pt", ""),
                    null,
                    Map.of());
            Block within = new SequentialBlock().add(model.getBlock());
            for (Block block : new Block[] {model.getBlock(), within}) {
                assertEquals(
                        "Reader.BODY returns a module that was loaded from a file (PtSymbolBlock)."
                                + " DJL cannot train or save the weights of such a module: use"
                                + " @Backbone(network = TorchScript.class, weights = \"model.pt\","
                                + " ...) instead.",
                        assertThrows(IllegalStateException.class, () -> of(block).block(OPTIONS))
                                .getMessage());
            }
        }
    }

    @Test
    void aBlockOfALoadedModelIsRandomlyInitialisedInTheNextModel() {
        Block body = Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(2).build();
        ModelSpec<float[], Size> spec = spec(body, true);
        float[] weights;
        try (Classifier<float[], Size> model = created(spec)) {
            weights = weights(model);
            model.save(folder);
        }
        try (Classifier<float[], Size> model = loaded(spec)) {
            assertArrayEquals(weights, weights(model));
        }
        try (Classifier<float[], Size> model = created(spec)) {
            assertArrayEquals(weights, weights(model));
        }
    }

    @Test
    void aBlockFrozenByOneModelIsTrainedByTheNext() {
        Block body = Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(2).build();
        try (Classifier<float[], Size> model = created(spec(body, false))) {
            assertFalse(Network.isTrainable(body), model.summary());
        }
        try (Classifier<float[], Size> model = created(spec(body, true))) {
            assertTrue(Network.isTrainable(body), model.summary());
        }
    }

    @Test
    void weightsAssignedAfterAModelIsClosedAreUsedByTheNext() {
        Block body = Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(2).build();
        created(spec(body, true)).close();
        body.clear();
        body.setInitializer(Initializer.ONES, Parameter.Type.WEIGHT);
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            body.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
            try (Classifier<float[], Size> model = created(spec(body, true))) {
                float[] ones = new float[2 * 3 * 3 * 3];
                Arrays.fill(ones, 1);
                assertArrayEquals(ones, weights(model));
            }
        }
    }

    /** A convolution that is run twice. */
    private static final class Twice extends AbstractBlock {

        private final Block layer = addChildBlock("layer", convolution());

        @Override
        protected NDList forwardInternal(
                ParameterStore store,
                NDList inputs,
                boolean training,
                PairList<String, Object> params) {
            return layer.forward(store, layer.forward(store, inputs, training), training);
        }

        @Override
        protected void initializeChildBlocks(
                NDManager manager, DataType dataType, Shape... inputShapes) {
            layer.initialize(manager, dataType, inputShapes);
        }

        @Override
        public Shape[] getOutputShapes(Shape[] inputShapes) {
            return inputShapes;
        }
    }

    /** (N, 3, H, W) stays so. */
    private static Block convolution() {
        return Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .setFilters(3)
                .optPadding(new Shape(1, 1))
                .build();
    }

    @Test
    void aLayerThatOccursTwiceInABlockIsTrainedAndCountedOnce() {
        Block layer = convolution();
        try (Classifier<float[], Size> twice = created(spec(new Twice(), true));
                Classifier<float[], Size> tied =
                        created(spec(new SequentialBlock().add(layer).add(layer), true))) {
            assertEquals(twice.summary(), tied.summary());
            Fit<Object, Object> fit =
                    Fit.epochs(2)
                            .batchSize(4)
                            .quiet()
                            .clipNorm(0.1)
                            .optimizer(Optimizer.adamW().weightDecay(0.5))
                            .fineTune(FineTune.epochs(2));
            twice.fit(pictures(), fit);
            tied.fit(pictures(), fit);
            assertArrayEquals(
                    weights(twice, "backbone.layer.weight"),
                    weights(tied, "backbone.0.weight"),
                    1e-6f);
        }
    }

    private static Dataset<float[], Size> pictures() {
        Random random = new Random(1);
        List<float[]> pictures = new ArrayList<>();
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            float[] picture = new float[3 * 8 * 8];
            for (int j = 0; j < picture.length; j++) {
                picture[j] = random.nextFloat();
            }
            pictures.add(picture);
            sizes.add(Size.values()[i % 3]);
        }
        return Dataset.of(pictures, sizes);
    }

    private static ModelSpec<float[], Size> spec(Block body, boolean trainable) {
        return ModelSpec.<float[], Size>builder()
                .setName("Reader")
                .setFingerprint("ab".repeat(32))
                .setInput(Inputs.floats(new Shape(3, 8, 8)))
                .setLabels(LabelSets.of(Size.class))
                .setBlock(() -> new PooledBlock(of(body)))
                .setBackbone(
                        BackboneSpec.builder()
                                .setNetwork(() -> of(body))
                                .setOptions(OPTIONS)
                                .setTrainable(trainable)
                                .build())
                .addLayer("backbone", "block", new Shape(-1, 3, 8, 8))
                .build();
    }

    private static Classifier<float[], Size> created(ModelSpec<float[], Size> spec) {
        return new Classifier<>(spec, ModelOptions.defaults()) {};
    }

    private Classifier<float[], Size> loaded(ModelSpec<float[], Size> spec) {
        return new Classifier<>(spec, folder, ModelOptions.defaults()) {};
    }

    /** Those of the convolution. */
    private static float[] weights(Classifier<?, ?> model) {
        return weights(model, "backbone.weight");
    }

    private static float[] weights(Classifier<?, ?> model, String name) {
        return ParameterNames.of(model.block()).parameters().get(name).getArray().toFloatArray();
    }
}
