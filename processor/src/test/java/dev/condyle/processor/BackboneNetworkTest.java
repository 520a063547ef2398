package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that classes with a backbone network behave at run time as the processor inferred. */
class BackboneNetworkTest {

    private static final String SOURCE =
            """
            package images;

            import ai.djl.modality.cv.Image;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;
            import dev.condyle.runtime.network.*;
            import dev.condyle.runtime.backbone.*;

            @Backbone(input = Image.class, network = %s.class%s)
            @Head(classes = 3, dropout = 0.1)
            class Net {
                %s
            }
            """;

    @TempDir Path folder;

    private Compilation compile(String network, String members, String layers) {
        return Compilation.lenient(
                CompilerUnderTest.JAVAC,
                Map.of("Net.java", SOURCE.formatted(network, members, layers)),
                folder);
    }

    private static TransferBlock block(ClassLoader loader) throws ReflectiveOperationException {
        return (TransferBlock) BlockRun.newBlock(loader, "images.NetBlock");
    }

    private static Classifier<Image, ?> create(ClassLoader loader)
            throws ReflectiveOperationException {
        Method create = loader.loadClass("images.NetModel").getDeclaredMethod("create");
        create.setAccessible(true);
        @SuppressWarnings("unchecked")
        Classifier<Image, ?> model = (Classifier<Image, ?>) create.invoke(null);
        return model;
    }

    private static Image image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x1F2E3D * i);
        }
        return new BufferedImageFactory().fromImage(image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MobileNetV1",
                "MobileNetV2",
                "ResNet18",
                "ResNet34",
                "ResNet50",
                "EfficientNetB0"
            })
    void shapesAndCountsMatchNetwork(String network) throws Exception {
        String[][] cases = {{"64, 64", "TORCHVISION"}, {"75, 33", "KERAS"}};
        for (String[] size : cases) {
            Compilation compilation =
                    compile(
                            network,
                            ", shape = {3, %s}, conventions = Conventions.%s"
                                    .formatted((Object[]) size),
                            "@Dense(4) Layer hidden;");
            String source = compilation.generated().get("NetBlock.java");
            long[] sides = Arrays.stream(size[0].split(", ")).mapToLong(Long::parseLong).toArray();
            try (URLClassLoader loader = compilation.load()) {
                BlockRun.check(block(loader), source, DataType.FLOAT32, 3, sides[0], sides[1]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MobileNetV1, 1, 0.25, KERAS",
        "MobileNetV1, 3, 0.3, KERAS",
        "MobileNetV1, 3, 0.3, TORCHVISION",
        "MobileNetV2, 1, 0.35, KERAS",
        "MobileNetV2, 3, 1.4, TORCHVISION"
    })
    void countsOtherWidthsAndChannelsAtRunTime(
            String network, int channels, double width, String conventions) throws Exception {
        Compilation compilation =
                compile(
                        network,
                        ", shape = {%d, 40, 70}, width = %s, conventions = Conventions.%s, pooling = Pooling.NONE"
                                .formatted(channels, width, conventions),
                        "@Conv2d(filters = 2, kernel = 1) Layer conv; @GlobalMaxPool Layer pool;");
        try (URLClassLoader loader = compilation.load();
                Classifier<Image, ?> model = create(loader);
                NDManager manager = NDManager.newBaseManager()) {
            TransferBlock block = (TransferBlock) model.block();
            ParameterStore store = new ParameterStore(manager, false);
            NDList batch = new NDList(manager.ones(new Shape(2, channels, 40, 70)));
            NDArray features = block.forwardBackbone(store, batch, false).singletonOrThrow();
            LayerSummary row = model.layers().get(0);
            assertEquals("backbone", row.name());
            assertEquals(row.output().slice(1), features.getShape().slice(1));
            assertEquals(List.of(2L, 3L), List.of(row.output().get(2), row.output().get(3)));
            long numbers =
                    block.backbone().getParameters().values().stream()
                            .mapToLong(it -> it.getArray().size())
                            .sum();
            assertEquals(numbers, row.parameters());
            assertEquals(0, row.frozen());
            assertTrue(row.trainable() > numbers / 2, model.summary());
        }
    }

    @Test
    void javadocAndSummaryShowFrozenNetwork() throws Exception {
        Compilation compilation =
                compile("MobileNetV2", ", shape = {3, 32, 32}, trainable = false", "");
        try (URLClassLoader loader = compilation.load();
                Classifier<Image, ?> model = create(loader)) {
            String javadoc = compilation.generated().get("NetModel.java");
            String table =
                    javadoc.replaceFirst("(?s).*<pre>\\n", "")
                            .replaceFirst("(?s) \\* </pre>.*", "");
            assertEquals(table.replaceAll("(?m)^ \\* ", ""), model.summary());
            assertTrue(model.summary().contains("MobileNetV2, frozen"), model.summary());
            assertTrue(
                    model.summary().contains("\nFrozen parameters: 2,257,984\n"), model.summary());
        }
    }

    @Test
    void partsOfForwardPassCompose() throws Exception {
        Compilation compilation =
                compile("MobileNetV2", ", shape = {3, 32, 32}", "@Dense(4) Layer hidden;");
        try (URLClassLoader loader = compilation.load();
                NDManager manager = NDManager.newBaseManager()) {
            TransferBlock block = block(loader);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            ParameterStore store = new ParameterStore(manager, false);
            NDList batch = new NDList(manager.randomUniform(0, 1, new Shape(2, 3, 32, 32)));
            NDList pooled = block.forwardBackbone(store, batch, false);
            assertEquals(new Shape(2, 1280), pooled.singletonOrThrow().getShape());
            NDList rest = block.forwardRest(store, pooled, false);
            assertEquals(new Shape(2, 4), rest.singletonOrThrow().getShape());
            NDArray features = block.forwardFeatures(store, batch, false).singletonOrThrow();
            assertEquals(rest.singletonOrThrow(), features);
            NDArray logits = block.forwardHead(store, rest, false).singletonOrThrow();
            assertEquals(logits, block.forward(store, batch, false).singletonOrThrow());
        }
    }

    /** In inference mode, the statistics of batch norms stay unchanged even in training. */
    @ParameterizedTest
    @CsvSource({"INFERENCE, true, false", "TRAIN, true, true", "TRAIN, false, false"})
    void updatesStatisticsOnlyInTrainMode(String norms, boolean trainable, boolean updated)
            throws Exception {
        Compilation compilation =
                compile(
                        "MobileNetV1",
                        ", shape = {3, 32, 32}, width = 0.25, norms = NormMode.%s, trainable = %s"
                                .formatted(norms, trainable),
                        "");
        try (URLClassLoader loader = compilation.load();
                NDManager manager = NDManager.newBaseManager()) {
            TransferBlock block = block(loader);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            Parameter statistic =
                    block.backbone().getParameters().values().stream()
                            .filter(it -> it.getType() == Parameter.Type.RUNNING_MEAN)
                            .findFirst()
                            .orElseThrow();
            float[] before = statistic.getArray().toFloatArray();
            NDList batch = new NDList(manager.randomUniform(0, 1, new Shape(4, 3, 32, 32)));
            block.forward(new ParameterStore(manager, false), batch, true);
            float[] after = statistic.getArray().toFloatArray();
            assertEquals(updated, !Arrays.equals(before, after));
        }
    }

    @Test
    void initialisesNetworkItselfAndLayersAsInKeras() throws Exception {
        Compilation compilation =
                compile("ResNet18", ", shape = {3, 32, 32}", "@Dense(64) Layer hidden;");
        try (URLClassLoader loader = compilation.load();
                NDManager manager = NDManager.newBaseManager()) {
            TransferBlock block = block(loader);
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            Map<String, Parameter> all = ParameterNames.of(block).parameters();
            double limit = Math.sqrt(6.0 / (512 + 64));
            double largest = all.get("hidden.weight").getArray().abs().max().getFloat();
            assertTrue(largest <= limit && largest > 0.95 * limit, largest + " of " + limit);
            // torchvision initialises kernels from a normal distribution with fan-out 64 * 7 * 7.
            NDArray stem = all.get("backbone.conv1.weight").getArray();
            double deviation = Math.sqrt(stem.square().mean().getFloat());
            assertEquals(Math.sqrt(2.0 / (64 * 7 * 7)), deviation, 0.1 * deviation);
        }
    }

    @Test
    void savesAndLoadsModelWithNamesOfNetwork() throws Exception {
        Compilation compilation = compile("MobileNetV2", ", shape = {3, 32, 32}, width = 0.35", "");
        try (URLClassLoader loader = compilation.load();
                Classifier<Image, ?> model = create(loader)) {
            Path saved = folder.resolve("saved");
            model.save(saved);
            try (SafetensorsFile file = SafetensorsFile.open(saved.resolve("model.safetensors"))) {
                assertTrue(file.tensors().containsKey("backbone.features.0.0.weight"));
                assertTrue(file.tensors().containsKey("head.bias"));
            }
            Method load = loader.loadClass("images.NetModel").getDeclaredMethod("load", Path.class);
            load.setAccessible(true);
            try (Classifier<?, ?> loaded = (Classifier<?, ?>) load.invoke(null, saved)) {
                @SuppressWarnings("unchecked")
                Classifier<Image, ?> again = (Classifier<Image, ?>) loaded;
                Image image = image(50, 40);
                assertArrayEquals(
                        model.predict(image).probabilities(), again.predict(image).probabilities());
            }
        }
    }

    @Test
    void unfreezesNetworkByStages() throws Exception {
        Compilation compilation =
                compile("MobileNetV2", ", shape = {3, 32, 32}, trainable = false", "");
        try (URLClassLoader loader = compilation.load();
                Classifier<Image, ?> model = create(loader)) {
            Block backbone = ((TransferBlock) model.block()).backbone();
            assertFalse(Network.isTrainable(backbone));
            ((NetworkBlock) backbone).trainFrom("features.18");
            LayerSummary row = model.layers().get(0);
            assertEquals(320 * 1280 + 2 * 1280, row.trainable());
            assertTrue(model.summary().contains("MobileNetV2, partly frozen"), model.summary());
        }
    }

    @Test
    void headIsTheClassifierOfTheFile() throws Exception {
        Path file = folder.resolve("w.safetensors");
        String members =
                ", shape = {3, 32, 32}, width = 0.25, weights = \"%s\""
                        .formatted(file.toString().replace("\\", "\\\\"));
        String source =
                SOURCE.formatted("MobileNetV1", members, "")
                        .replace("classes = 3", "classes = 3, pretrained = true");
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC, Map.of("Net.java", source), folder.resolve("out"));
        try (NDManager manager = NDManager.newBaseManager();
                URLClassLoader loader = compilation.load()) {
            Block network =
                    new MobileNetV1().block(NetworkOptions.defaults().width(0.25).classes(3));
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            Map<String, NDArray> tensors = new TreeMap<>();
            ParameterNames.of(network)
                    .parameters()
                    .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
            try (FileChannel channel =
                    FileChannel.open(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                SafetensorsWriter.write(tensors, Map.of(), channel);
            }
            Method fetch = loader.loadClass("images.NetModel").getDeclaredMethod("fetchWeights");
            fetch.setAccessible(true);
            assertEquals(List.of(file), fetch.invoke(null));
            try (Classifier<Image, ?> model = create(loader)) {
                assertArrayEquals(
                        tensors.get("classifier.weight").toFloatArray(),
                        ParameterNames.of(model.block())
                                .parameters()
                                .get("head.weight")
                                .getArray()
                                .toFloatArray());
                assertTrue(model.loadReport().orElseThrow().complete());
            }
        }
    }
}
