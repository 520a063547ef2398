package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.Conventions;
import dev.condyle.runtime.backbone.DescribedNetwork;
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightFillerTest {

    private static final NetworkOptions NARROW =
            NetworkOptions.defaults().width(0.25).conventions(Conventions.KERAS);
    private static final Shape PICTURE = new Shape(1, 3, 32, 32);

    @TempDir Path folder;

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** The tensors of a network by the formula, under the names of one of its maps. */
    private Map<String, NDArray> tensors(
            DescribedNetwork network, NetworkOptions options, int map) {
        NameMap names = network.nameMaps(options).get(map);
        Map<String, NDArray> tensors = new HashMap<>();
        for (TensorSpec tensor : network.architecture(options).tensors()) {
            float[] numbers = Formula.tensor(tensor.name(), tensor.shape());
            tensors.put(
                    names.names().getOrDefault(tensor.name(), tensor.name()),
                    manager.create(numbers, tensor.shape()));
        }
        return tensors;
    }

    private WeightFiller filler(DescribedNetwork network, NetworkOptions options, Block block) {
        block.initialize(manager, DataType.FLOAT32, new Shape(1, options.inputChannels(), 32, 32));
        return new WeightFiller(block, network.nameMaps(options));
    }

    private Block filled(
            DescribedNetwork network, NetworkOptions options, Map<String, NDArray> tensors)
            throws IOException {
        Block block = network.block(options);
        WeightFiller filler = filler(network, options, block);
        try (SafetensorsFile file = write(tensors)) {
            filler.fill(file);
        }
        return block;
    }

    private SafetensorsFile write(Map<String, NDArray> tensors) throws IOException {
        Path file = folder.resolve("weights.safetensors");
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            SafetensorsWriter.write(tensors, Map.of(), channel);
        }
        return SafetensorsFile.open(file);
    }

    private float[] forward(Block block) {
        NDArray picture = manager.create(Formula.picture(1, 32, 32), PICTURE);
        return block.forward(new ParameterStore(manager, false), new NDList(picture), false)
                .singletonOrThrow()
                .toFloatArray();
    }

    private static float[] value(Block block, String name) {
        return ParameterNames.of(block).parameters().get(name).getArray().toFloatArray();
    }

    /** Folds each norm into the convolution before it, as exporters do. */
    private static void fold(
            DescribedNetwork network, NetworkOptions options, Map<String, NDArray> tensors) {
        List<TensorSpec> all = network.architecture(options).tensors();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).role() != TensorSpec.Role.NORM_WEIGHT) {
                continue;
            }
            String conv = all.get(i - 1).layer().own();
            String norm = all.get(i).layer().own();
            NDArray factor =
                    tensors.remove(norm + ".weight")
                            .div(tensors.remove(norm + ".running_var").add(1e-3f).sqrt());
            NDArray shift =
                    tensors.remove(norm + ".bias")
                            .sub(tensors.remove(norm + ".running_mean").mul(factor));
            tensors.put(
                    conv + ".weight",
                    tensors.get(conv + ".weight").mul(factor.reshape(-1, 1, 1, 1)));
            tensors.put(conv + ".bias", shift);
        }
    }

    @Test
    void foldedNormsProduceTheSameOutputs() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW, 0);
        float[] expected = forward(filled(network, NARROW, tensors));
        fold(network, NARROW, tensors);

        Block block = filled(network, NARROW, tensors);

        assertFalse(tensors.containsKey("features.0.1.weight"));
        assertArrayEquals(expected, forward(block), 1e-5f);
        assertEquals(1 - 1e-3f, value(block, "features.0.1.running_var")[0]);
    }

    @Test
    void aFoldedNormIsExactlyAnIdentity() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW, 0);
        fold(network, NARROW, tensors);
        Block block = filled(network, NARROW, tensors);
        NormBlock norm = (NormBlock) block.getChildren().valueAt(1);
        NDArray x = manager.create(Formula.picture(8, 4, 4), new Shape(8, 3, 4, 4));
        NDArray wide = x.reshape(new Shape(6, 8, 2, 4));

        NDArray y = norm.apply(new ParameterStore(manager, false), wide, false);

        NDArray bias = manager.create(value(block, "features.0.1.bias")).reshape(1, 8, 1, 1);
        assertArrayEquals(wide.add(bias).toFloatArray(), y.toFloatArray());
    }

    @Test
    void shortNamesOfFoldedLayersAreRecognised() throws IOException {
        DescribedNetwork network = new MobileNetV1();
        Map<String, NDArray> tensors = tensors(network, NARROW, 0);
        float[] expected = forward(filled(network, NARROW, tensors));
        fold(network, NARROW, tensors);
        NameMap names = network.nameMaps(NARROW).get(2);
        Map<String, NDArray> renamed = new HashMap<>();
        tensors.forEach(
                (name, array) -> {
                    String layer = name.substring(0, name.lastIndexOf('.'));
                    String file = names.names().get(layer + ".weight").replace(".weight", "");
                    renamed.put(file + name.substring(layer.length()), array);
                });
        assertTrue(renamed.containsKey("pw13.bias"));

        assertArrayEquals(expected, forward(filled(network, NARROW, renamed)), 1e-5f);
    }

    @Test
    void anIdentityNormIsAdjustedToTheEpsilonOfTheNetwork() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW, 0);
        int channels = (int) tensors.get("features.0.1.weight").size();
        tensors.put("features.0.1.weight", manager.ones(new Shape(channels)));
        tensors.put("features.0.1.running_mean", manager.zeros(new Shape(channels)));
        tensors.put("features.0.1.running_var", manager.full(new Shape(channels), 1 - 1e-5f));

        Block block = filled(network, NARROW, tensors);

        assertEquals(1 - 1e-3f, value(block, "features.0.1.running_var")[channels - 1]);
        assertArrayEquals(
                tensors.get("features.1.conv.0.1.running_var").toFloatArray(),
                value(block, "features.1.conv.0.1.running_var"));
    }

    @Test
    void timmNamesAreRecognised() throws IOException {
        DescribedNetwork network = new EfficientNetB0();
        NetworkOptions options = NetworkOptions.defaults();
        Map<String, NDArray> tensors = tensors(network, options, 1);
        assertTrue(tensors.containsKey("blocks.2.1.se.conv_reduce.bias"));

        Block block = filled(network, options, tensors);

        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (name, parameter) ->
                                assertArrayEquals(
                                        Formula.tensor(name, parameter.getArray().getShape()),
                                        parameter.getArray().toFloatArray(),
                                        name));
    }

    @Test
    void theClassifierAndCountersOfAFileAreIgnored() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW.classes(10), 0);
        tensors.put("features.0.1.num_batches_tracked", manager.create(7L));
        assertTrue(tensors.containsKey("classifier.1.weight"));

        assertEquals(forward(filled(network, NARROW, tensors)).length, 1280);
    }

    @Test
    void aDenseLayerCanBeStoredAsAConvolution() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        NetworkOptions options = NARROW.classes(10);
        Map<String, NDArray> tensors = tensors(network, options, 0);
        NDArray dense = tensors.get("classifier.1.weight");
        tensors.put("classifier.1.weight", dense.reshape(10, 1280, 1, 1));

        Block block = filled(network, options, tensors);

        assertArrayEquals(dense.toFloatArray(), value(block, "classifier.1.weight"));
    }

    @Test
    void aStemForOneChannelIsTheSumOfTheChannels() throws IOException {
        Map<String, NDArray> tensors = tensors(new MobileNetV2(), NARROW, 0);
        NDArray stem = tensors.get("features.0.0.weight");

        Block block = filled(new MobileNetV2(), NARROW.inputChannels(1), tensors);

        assertArrayEquals(
                stem.sum(new int[] {1}).toFloatArray(), value(block, "features.0.0.weight"), 1e-6f);
    }

    @Test
    void aStemForFiveChannelsRepeatsThreeAndKeepsTheScale() throws IOException {
        Map<String, NDArray> tensors = tensors(new MobileNetV2(), NARROW, 0);
        float[] stem = tensors.get("features.0.0.weight").toFloatArray();

        Block block = filled(new MobileNetV2(), NARROW.inputChannels(5), tensors);

        float[] wide = value(block, "features.0.0.weight");
        for (int i = 0; i < wide.length; i++) {
            int out = i / 45;
            int in = i / 9 % 5;
            float expected = stem[(out * 3 + in % 3) * 9 + i % 9] * 3 / 5;
            assertEquals(expected, wide[i], 1e-7f);
        }
    }

    private LoadReport report(NetworkOptions options, Map<String, NDArray> tensors)
            throws IOException {
        DescribedNetwork network = new MobileNetV2();
        WeightFiller filler = filler(network, options, network.block(options));
        try (SafetensorsFile file = write(tensors)) {
            return filler.check(file);
        }
    }

    @Test
    void adaptedWeightsAreListed() throws IOException {
        NetworkOptions options = NARROW.classes(10);
        Map<String, NDArray> tensors = tensors(new MobileNetV2(), options, 1);
        NDArray dense = tensors.get("classifier.weight");
        tensors.put("classifier.weight", dense.reshape(10, 1280, 1, 1));

        LoadReport report = report(options.inputChannels(1), tensors);

        assertTrue(report.complete());
        assertEquals(262, report.fitting().size());
        assertEquals(
                List.of(
                        "features.0.0.weight from 3 to 1 channels",
                        "classifier.1.weight from (10, 1280, 1, 1) to (10, 1280)"),
                report.adapted());
        assertEquals(
                List.of("net.features.0.0.weight from 3 to 1 channels"),
                report.withPrefix("net.").adapted().subList(0, 1));
        assertEquals(List.of(), report(options, tensors(new MobileNetV2(), options, 1)).adapted());
    }

    @Test
    void theBackgroundClassOfTensorFlowIsLeftOut() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        NetworkOptions options = NARROW.classes(1000);
        int transformers = 2;
        Map<String, NDArray> tensors = tensors(network, options.classes(1001), transformers);
        NDArray weight = tensors.get("classifier.weight");
        NDArray bias = tensors.get("classifier.bias");
        for (boolean pixels : new boolean[] {false, true}) {
            tensors.put("classifier.weight", pixels ? weight.reshape(1001, 1280, 1, 1) : weight);

            assertEquals(
                    List.of(
                            "classifier.1.weight from 1001 to 1000 classes, without the background",
                            "classifier.1.bias from 1001 to 1000 classes, without the background"),
                    report(options, tensors).adapted());
            Block block = filled(network, options, tensors);

            assertArrayEquals(weight.get("1:").toFloatArray(), value(block, "classifier.1.weight"));
            assertArrayEquals(bias.get("1:").toFloatArray(), value(block, "classifier.1.bias"));
        }
    }

    @Test
    void otherNumbersOfClassesAreDifferent() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW.classes(1001), 0);
        for (int classes : new int[] {1, 10, 999, 1002}) {
            LoadReport report = report(NARROW.classes(classes), tensors);
            assertEquals(2, report.different().size(), () -> report.toString());
            assertEquals(List.of(), report.adapted());
        }
        assertEquals(
                2,
                report(NARROW.classes(1001), tensors(network, NARROW.classes(1000), 0))
                        .different()
                        .size());
    }

    @Test
    void theBackgroundClassIsLeftOutOfWeightAndBiasOrOfNeither() throws IOException {
        NetworkOptions options = NARROW.classes(1000);
        Map<String, NDArray> tensors = tensors(new MobileNetV2(), options, 0);
        tensors.put("classifier.1.bias", manager.ones(new Shape(1001)));

        assertEquals(
                List.of("classifier.1.bias (1001) instead of (1000)"),
                report(options, tensors).different());
    }

    @Test
    void aLayerWith1001UnitsThatIsNotTheClassifierIsDifferent() throws IOException {
        Block block = Linear.builder().setUnits(1000).build();
        block.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
        Map<String, NDArray> tensors =
                Map.of(
                        "weight", manager.ones(new Shape(1001, 3)),
                        "bias", manager.ones(new Shape(1001)));
        try (SafetensorsFile file = write(tensors)) {
            LoadReport report = new WeightFiller(block, List.of()).check(file);
            assertEquals(2, report.different().size());
            assertEquals(List.of(), report.fitting());
        }
    }

    @Test
    void weightsThatDoNotFitAreReportedWithoutAChange() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW, 0);
        tensors.remove("features.18.1.bias");
        tensors.put("features.19.weight", manager.ones(new Shape(2)));
        tensors.put("features.0.0.weight", manager.ones(new Shape(16, 3, 3, 3)));
        Block block = network.block(NARROW);
        WeightFiller filler = filler(network, NARROW, block);
        float[] before = value(block, "features.18.0.weight");

        try (SafetensorsFile file = write(tensors)) {
            WeightsException e = assertThrows(WeightsException.class, () -> filler.fill(file));
            assertEquals(
                    "The weights of "
                            + file.path()
                            + " do not fit the network (with the tensor names of torchvision): 258 tensors fit;"
                            + " 1 missing: features.18.1.bias; 1 not expected:"
                            + " features.19.weight; 1 different: features.0.0.weight (16, 3, 3,"
                            + " 3) instead of (8, 3, 3, 3).",
                    e.getMessage());
            assertArrayEquals(before, value(block, "features.18.0.weight"));

            LoadReport report = filler.fillWhatFits(file);
            assertEquals(List.of("features.18.1.bias"), report.missing());
            assertArrayEquals(
                    tensors.get("features.18.0.weight").toFloatArray(),
                    value(block, "features.18.0.weight"));
        }
    }

    @Test
    void nonFiniteWeightsAreReportedWithoutAChange() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = tensors(network, NARROW, 1);
        tensors.get("blocks.1.0.bn1.weight").set(new NDIndex("3"), Float.NaN);
        tensors.get("conv_head.weight").set(new NDIndex("5, 0, 0, 0"), Float.NEGATIVE_INFINITY);
        Block block = network.block(NARROW);
        WeightFiller filler = filler(network, NARROW, block);
        float[] before = value(block, "features.0.0.weight");

        try (SafetensorsFile file = write(tensors)) {
            String message =
                    assertThrows(WeightsException.class, () -> filler.fill(file)).getMessage();
            assertEquals(
                    file.path()
                            + " contains NaN or infinite weights in blocks.1.0.bn1.weight,"
                            + " conv_head.weight. The file is damaged, or the training of its"
                            + " weights diverged. Use another file.",
                    message);
            assertThrows(WeightsException.class, () -> filler.fillWhatFits(file));
            assertArrayEquals(before, value(block, "features.0.0.weight"));
        }
    }

    @Test
    void aCustomBlockIsFilledByItsParameterNames() throws IOException {
        Block block = new MobileNetV2().block(NARROW);
        block.initialize(manager, DataType.FLOAT32, PICTURE);
        Map<String, NDArray> tensors = tensors(new MobileNetV2(), NARROW, 0);

        try (SafetensorsFile file = write(tensors)) {
            WeightFiller filler = new WeightFiller(block, List.of());
            filler.fill(file);
            assertEquals("the network", filler.plan(file).map().origin());
        }
        assertArrayEquals(
                tensors.get("features.18.0.weight").toFloatArray(),
                value(block, "features.18.0.weight"));
    }

    @Test
    void parametersStillRequireGradientsAfterwards() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Block block = network.block(NARROW);
        WeightFiller filler = filler(network, NARROW, block);
        NDArray stem = ParameterNames.of(block).parameters().get("features.0.0.weight").getArray();
        assertTrue(stem.hasGradient());

        try (SafetensorsFile file = write(tensors(network, NARROW, 0))) {
            filler.fill(file);
            assertTrue(stem.hasGradient());
            stem.setRequiresGradient(false);
            filler.fill(file);
            assertFalse(stem.hasGradient());
        }
    }

    private Map<String, NDArray> prefixed(String prefix, Map<String, NDArray> tensors) {
        Map<String, NDArray> renamed = new HashMap<>();
        tensors.forEach((name, array) -> renamed.put(prefix + name, array));
        return renamed;
    }

    @Test
    void prefixesOfAllNamesAreRemoved() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        for (int map : new int[] {0, 1}) {
            Map<String, NDArray> tensors = tensors(network, NARROW, map);
            float[] expected = forward(filled(network, NARROW, tensors));
            for (String prefix :
                    new String[] {
                        "module.", "_orig_mod.", "model.", "backbone.", "module._orig_mod.model."
                    }) {
                Map<String, NDArray> renamed = prefixed(prefix, tensors);
                renamed.put(prefix + "classifier.1.weight", manager.ones(new Shape(2)));
                renamed.put(prefix + "bn1.num_batches_tracked", manager.create(7L));
                assertArrayEquals(expected, forward(filled(network, NARROW, renamed)), prefix);
            }
        }
    }

    private List<String> hints(Map<String, NDArray> tensors) throws IOException {
        DescribedNetwork network = new MobileNetV2();
        WeightFiller filler = filler(network, NARROW, network.block(NARROW));
        try (SafetensorsFile file = write(tensors)) {
            LoadReport report = filler.check(file);
            assertTrue(report.toString().endsWith(String.join("", report.hints())));
            return report.hints();
        }
    }

    @Test
    void aPrefixOfOnlySomeNamesIsNotRemovedButNamed() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = prefixed("module.", tensors(network, NARROW, 0));
        tensors.put("n_averaged", manager.create(7L));
        WeightFiller filler = filler(network, NARROW, network.block(NARROW));
        try (SafetensorsFile file = write(tensors)) {
            LoadReport report = filler.check(file);
            assertEquals(List.of(), report.fitting());
            assertEquals(
                    List.of(
                            "260 of the 261 tensors in the file have the prefix 'module.', which is"
                                    + " removed only if all have it, unlike 'n_averaged': save the"
                                    + " tensors with this prefix, under their names without it, to"
                                    + " a separate file"),
                    report.hints());
        }
    }

    @Test
    void theLongestPrefixThatHidesNamesIsNamed() throws IOException {
        Map<String, NDArray> tensors =
                prefixed("module.backbone.", tensors(new MobileNetV2(), NARROW, 1));
        tensors.put("module.head.weight", manager.ones(new Shape(2)));

        String hint = hints(tensors).get(0);

        assertTrue(
                hint.startsWith(
                        "260 of the 261 tensors in the file have the prefix"
                                + " 'module.backbone.', which is removed only if all have it, unlike"
                                + " 'module.head.weight': "),
                hint);
    }

    @Test
    void aPrefixOfAnotherNetworkIsNamed() throws IOException {
        Map<String, NDArray> tensors =
                prefixed("model.encoder.", tensors(new MobileNetV2(), NARROW, 0));

        assertEquals(
                List.of(
                        "All 260 tensors in the file have the prefix 'model.', but the names after"
                                + " it are not those of the network either: check that the file is"
                                + " for this network"),
                hints(tensors));
    }

    @Test
    void prefixesThatAreNotTheReasonAreNotNamed() throws IOException {
        Map<String, NDArray> tensors = tensors(new MobileNetV2(), NARROW, 0);
        tensors.remove("features.0.0.weight");
        tensors.put("model.weight", manager.ones(new Shape(2)));

        assertEquals(List.of(), hints(tensors));
        assertEquals(List.of(), hints(Map.of("conv.weight", manager.ones(new Shape(2)))));
    }

    @Test
    void aReportAfterAPrefixHasTheNamesOfTheFile() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        Map<String, NDArray> tensors = prefixed("module.", tensors(network, NARROW, 0));
        tensors.put("module.features.19.weight", manager.ones(new Shape(2)));
        WeightFiller filler = filler(network, NARROW, network.block(NARROW));
        try (SafetensorsFile file = write(tensors)) {
            WeightsException e = assertThrows(WeightsException.class, () -> filler.fill(file));
            assertEquals(
                    "The weights of "
                            + file.path()
                            + " do not fit the network (with the tensor names of torchvision): 260"
                            + " tensors fit; 1 not expected: module.features.19.weight. All 261"
                            + " tensors in the file have the prefix 'module.', which was removed:"
                            + " check that the names after it are those of the network.",
                    e.getMessage());
        }
    }

    @Test
    void namesThatFitKeepTheirPrefix() throws IOException {
        Block inner = Linear.builder().setUnits(2).build();
        Block block = new SequentialBlock().add(inner);
        Block outer =
                new AbstractBlock() {
                    {
                        addChildBlock("model", block);
                    }

                    @Override
                    protected NDList forwardInternal(
                            ParameterStore store,
                            NDList inputs,
                            boolean training,
                            PairList<String, Object> params) {
                        return block.forward(store, inputs, training);
                    }

                    @Override
                    public Shape[] getOutputShapes(Shape[] shapes) {
                        return block.getOutputShapes(shapes);
                    }

                    @Override
                    protected void initializeChildBlocks(
                            NDManager manager, DataType type, Shape... shapes) {
                        block.initialize(manager, type, shapes);
                    }
                };
        outer.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
        Map<String, NDArray> tensors = new HashMap<>();
        tensors.put("model.0.weight", manager.ones(new Shape(2, 3)));
        tensors.put("model.0.bias", manager.ones(new Shape(2)));
        for (String prefix : new String[] {"", "model.", "module."}) {
            try (SafetensorsFile file = write(prefixed(prefix, tensors))) {
                WeightPlan plan = new WeightFiller(outer, List.of()).plan(file);
                assertTrue(plan.report().complete());
                assertEquals(prefix, plan.prefix());
            }
        }
    }

    @Test
    void aStemWithoutOrWithTooManyChannelsIsDifferent() throws IOException {
        DescribedNetwork network = new MobileNetV2();
        WeightFiller filler = filler(network, NARROW, network.block(NARROW));
        Map<String, NDArray> tensors = tensors(network, NARROW, 0);
        for (int channels : new int[] {0, 2000}) {
            tensors.put("features.0.0.weight", manager.zeros(new Shape(8, channels, 3, 3)));
            try (SafetensorsFile file = write(tensors)) {
                assertEquals(1, filler.check(file).different().size());
                filler.fillWhatFits(file);
            }
        }
    }
}
