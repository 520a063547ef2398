package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.backbone.TorchScript;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.hub.HubServer;
import dev.condyle.runtime.internal.inference.ChildJvm;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.picture.ImageEncoder;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models whose weights bring their preprocessing. */
class PublishedPreprocessingModelTest {

    private static final String REPOSITORY = "hf:" + HubServer.REPOSITORY;
    private static final String TIMM =
            """
            {"architecture": "mobilenetv2_035", "num_classes": 3, "pretrained_cfg": {
             "input_size": [3, 32, 32], "interpolation": "bicubic", "crop_pct": 0.8,
             "crop_mode": "center", "mean": [0.1, 0.2, 0.3], "std": [0.5, 0.6, 0.7]}}""";

    private static final ModelOptions SEED = ModelOptions.defaults().seed(5);

    @TempDir Path folder;

    private Path copy;

    @BeforeEach
    void repository() throws IOException {
        copy = Files.createDirectories(folder.resolve("w").resolve(HubServer.REPOSITORY));
        write(copy.resolve("model.safetensors"));
        Files.writeString(copy.resolve("config.json"), TIMM);
        System.setProperty("condyle.weights", folder.resolve("w").toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("condyle.weights");
    }

    private static void write(Path file) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Block network = new MobileNetV2().block(PhotoModel.OPTIONS);
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 32, 32));
            PhotoModel.fill(network);
            Map<String, NDArray> tensors = new TreeMap<>();
            ParameterNames.of(network)
                    .parameters()
                    .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
            SafetensorsWriter.write(tensors, Map.of(), channel);
        }
    }

    /** A classifier of images, written as the processor writes them. */
    static final class ImageModel extends Classifier<Image, Size> {

        ImageModel(ModelSpec<Image, Size> spec) {
            this(spec, SEED);
        }

        ImageModel(ModelSpec<Image, Size> spec, ModelOptions options) {
            super(spec, options);
        }

        ImageModel(Path folder) {
            super(spec(encoder(), it -> it), folder, ModelOptions.defaults());
        }

        static InputEncoder<Image> encoder() {
            return Inputs.image(
                    new Shape(3, 32, 32),
                    Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f},
                    new float[] {0.5f, 0.5f, 0.5f});
        }

        static ModelSpec<Image, Size> spec(
                InputEncoder<Image> encoder, UnaryOperator<BackboneSpec.Builder> backbone) {
            return ModelSpec.<Image, Size>builder()
                    .setName("Photo")
                    .setFingerprint("ef".repeat(32))
                    .setInput(encoder)
                    .setLabels(LabelSets.of(Size.class))
                    .setBlock(() -> new PhotoBlock(PhotoModel.OPTIONS))
                    .setBackbone(
                            backbone.apply(
                                            BackboneSpec.builder()
                                                    .setNetwork(MobileNetV2::new)
                                                    .setOptions(PhotoModel.OPTIONS)
                                                    .setTrainable(false)
                                                    .setWeights(REPOSITORY))
                                    .build())
                    .build();
        }
    }

    private static Image photo() {
        BufferedImage image = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 50; x++) {
                image.setRGB(x, y, (5 * x << 16) + (6 * y << 8) + (x * y) % 256);
            }
        }
        return ImageFactory.getInstance().fromImage(image);
    }

    private static String prediction(ImageModel model) {
        return Arrays.stream(Size.values())
                .map(it -> Double.toString(model.predict(photo()).probability(it)))
                .toList()
                .toString();
    }

    /** Predicts with the weights of the repository. */
    private static String fromRepository(UnaryOperator<BackboneSpec.Builder> backbone) {
        try (ImageModel model = new ImageModel(ImageModel.spec(ImageModel.encoder(), backbone))) {
            return prediction(model);
        }
    }

    /** Predicts with the file of the weights, and an encoder that applies what is published. */
    private String fromFile(String published, boolean normalization, boolean resize) {
        InputEncoder<Image> encoder =
                ImageEncoder.with(
                        ImageModel.encoder(),
                        0,
                        ImagePreprocessing.ofTimm(published)
                                .or(() -> ImagePreprocessing.ofTransformers(published))
                                .orElseThrow(),
                        normalization,
                        resize);
        String file = copy.resolve("model.safetensors").toString();
        try (ImageModel model =
                new ImageModel(ImageModel.spec(encoder, it -> it.setWeights(file)))) {
            return prediction(model);
        }
    }

    @Test
    void thePublishedPreprocessingIsAppliedAsFarAsTheAnnotationLeavesIt() {
        String all = fromRepository(it -> it);
        String resized = fromRepository(it -> it.setNormalizationFixed(true));
        String normalized = fromRepository(it -> it.setResizeFixed(true));
        String none = fromRepository(it -> it.setNormalizationFixed(true).setResizeFixed(true));

        assertEquals(fromFile(TIMM, true, true), all);
        assertEquals(fromFile(TIMM, false, true), resized);
        assertEquals(fromFile(TIMM, true, false), normalized);
        assertEquals(fromFile(TIMM, false, false), none);
        assertEquals(4, Set.of(all, resized, normalized, none).size());
    }

    @Test
    void thePreprocessingOfTransformersIsApplied() throws IOException {
        String published =
                """
                {"do_resize": true, "size": {"shortest_edge": 40}, "do_center_crop": true,
                 "crop_size": {"height": 32, "width": 32}, "resample": 2, "do_rescale": true,
                 "rescale_factor": 0.00392156862745098, "do_normalize": true,
                 "image_mean": [0.4, 0.4, 0.4], "image_std": [0.3, 0.3, 0.3]}""";
        Files.writeString(copy.resolve("config.json"), "{\"model_type\": \"mobilenet_v2\"}");
        Files.writeString(copy.resolve("preprocessor_config.json"), published);

        assertEquals(fromFile(published, true, true), fromRepository(it -> it));
    }

    @Test
    void aRepositoryWithoutADescriptionKeepsThePreprocessingOfTheClass() throws IOException {
        Files.writeString(copy.resolve("config.json"), "{}");

        assertEquals(fromFile(TIMM, false, false), fromRepository(it -> it));
    }

    @Test
    void aCopyThatMayLackTheDescriptionIsReported() throws IOException {
        Files.delete(copy.resolve("config.json"));

        String message =
                assertThrows(WeightsException.class, () -> fromRepository(it -> it)).getMessage();

        assertEquals(
                copy
                        + " contains neither config.json nor preprocessor_config.json. Copy all JSON"
                        + " files of the repository too. This file describes the preprocessing of"
                        + " images. Without it, set mean, std and resize in @Backbone.",
                message);
        fromRepository(it -> it.setNormalizationFixed(true).setResizeFixed(true));
    }

    @Test
    void theLocationCanBeSetWhenTheModelIsCreated() throws Exception {
        String file = copy.resolve("model.safetensors").toString();
        String sha256 = Sha256.of(copy.resolve("model.safetensors"));
        ModelSpec<Image, Size> random =
                ImageModel.spec(ImageModel.encoder(), it -> it.setWeights("no/such/file"));

        try (ImageModel model = new ImageModel(random, SEED.weights(file, sha256))) {
            assertEquals(fromFile(TIMM, false, false), prediction(model));
        }
        try (ImageModel model = new ImageModel(random, SEED.weights(REPOSITORY))) {
            assertEquals(fromFile(TIMM, true, true), prediction(model));
        }
        String message =
                assertThrows(
                                WeightsException.class,
                                () -> new ImageModel(random, SEED.weights(file, "0".repeat(64))))
                        .getMessage();
        assertTrue(message.contains(" but " + "0".repeat(64) + " is required"), message);
    }

    private static ModelSpec<Image, Size> withBackbones(List<BackboneSpec> backbones) {
        ModelSpec<Image, Size> spec = ImageModel.spec(ImageModel.encoder(), it -> it);
        return new ModelSpec<>(
                "Other",
                spec.fingerprint(),
                spec.input(),
                spec.tasks(),
                spec.block(),
                spec.layers(),
                backbones,
                spec.columns());
    }

    private static String refusal(List<BackboneSpec> backbones) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new ImageModel(withBackbones(backbones), SEED.weights("w.npz")))
                .getMessage();
    }

    @Test
    void aLocationForAClassWithoutASingleNetworkIsRejected() {
        assertEquals(
                "ModelOptions.weights requires a class with one network, but Other has none. Set"
                        + " the weights in the annotation.",
                refusal(List.of()));
        BackboneSpec module =
                BackboneSpec.builder()
                        .setNetwork(() -> new TorchScript("m.pt", "", new Shape(8)))
                        .setOptions(PhotoModel.OPTIONS)
                        .build();
        assertTrue(refusal(List.of(module, module)).contains("but Other has 2."));
        assertTrue(
                refusal(List.of(module))
                        .startsWith("ModelOptions.weights does not apply to TorchScript"));
    }

    @Test
    void anInvalidDescriptionIsReportedUnlessItIsNotUsed() throws IOException {
        Files.writeString(copy.resolve("config.json"), TIMM.replace("0.7", "0"));

        String message =
                assertThrows(WeightsException.class, () -> fromRepository(it -> it)).getMessage();

        assertTrue(
                message.startsWith(
                        "config.json beside "
                                + REPOSITORY
                                + " has an invalid entry 'pretrained_cfg.std': "),
                message);
        fromRepository(it -> it.setNormalizationFixed(true).setResizeFixed(true));
    }

    @Test
    void anUnsupportedResizingIsReportedUnlessItIsNotUsed() throws IOException {
        Files.writeString(copy.resolve("config.json"), TIMM.replace("bicubic", "lanczos"));

        String message =
                assertThrows(WeightsException.class, () -> fromRepository(it -> it)).getMessage();

        assertTrue(
                message.startsWith("config.json beside " + REPOSITORY)
                        && message.contains("lanczos"),
                message);
        fromRepository(it -> it.setResizeFixed(true));
    }

    @Test
    void aSavedModelContainsThePreprocessingAndTheLocation() throws IOException {
        Path saved = folder.resolve("saved");
        String before;
        try (ImageModel model = new ImageModel(ImageModel.spec(ImageModel.encoder(), it -> it))) {
            before = prediction(model);
            model.save(saved);
        }
        // The repository is not needed any more.
        System.setProperty("condyle.weights", folder.toString());
        try (ImageModel model = new ImageModel(saved)) {
            assertEquals(before, prediction(model));
            model.save(folder.resolve("again"));
        }
        JsonObject json = card(folder.resolve("again"));
        assertEquals(3, json.get("format").getAsInt());
        JsonObject origin = json.getAsJsonArray("pretrained").get(0).getAsJsonObject();
        assertEquals(REPOSITORY, origin.get("location").getAsString());
        assertEquals(0.8, origin.getAsJsonObject("preprocessing").get("crop").getAsDouble());

        Path file = saved.resolve("model.json");
        Files.writeString(file, Files.readString(file).replace("0.8", "0.9"));
        String message =
                assertThrows(ModelFolderException.class, () -> new ImageModel(saved)).getMessage();
        assertTrue(message.contains("were changed after they were saved"), message);
    }

    private static JsonObject card(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("model.json")))
                .getAsJsonObject();
    }

    /** Creates a model with weights from the hub, and saves it. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) {
            try (ImageModel model =
                    new ImageModel(ImageModel.spec(ImageModel.encoder(), it -> it))) {
                model.save(Path.of(args[0]));
                System.out.println(prediction(model));
            }
        }
    }

    @Test
    void aSavedModelContainsTheCommitOfTheHub() throws Exception {
        Path saved = folder.resolve("saved");
        try (HubServer hub = new HubServer()) {
            hub.large("model.safetensors", Files.readAllBytes(copy.resolve("model.safetensors")))
                    .small("config.json", TIMM.getBytes(StandardCharsets.UTF_8));
            Map<String, String> environment =
                    Map.of(
                            "HF_ENDPOINT",
                            hub.endpoint(),
                            "HF_HOME",
                            folder.resolve("home").toString());

            String output = ChildJvm.run(environment, Probe.class, saved.toString());

            assertTrue(output.contains(fromFile(TIMM, true, true)), output);
        }
        assertEquals(
                REPOSITORY + "@" + HubServer.COMMIT + "/model.safetensors",
                card(saved)
                        .getAsJsonArray("pretrained")
                        .get(0)
                        .getAsJsonObject()
                        .get("location")
                        .getAsString());
    }
}
