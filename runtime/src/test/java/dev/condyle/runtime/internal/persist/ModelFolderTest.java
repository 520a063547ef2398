package dev.condyle.runtime.internal.persist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.internal.weights.WeightBytes;
import dev.condyle.runtime.model.TinyModel;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {

    private static final ModelOptions OPTIONS = ModelOptions.defaults();

    private final DeviceNetwork<float[]> network =
            DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(1));

    @TempDir private Path parent;
    private Path folder;
    private Path weights;
    private Path json;

    @BeforeEach
    void save() {
        folder = parent.resolve("model");
        weights = folder.resolve("model.safetensors");
        json = folder.resolve("model.json");
        new ModelFolder(folder).save(TinyModel.SPEC, network.block());
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void weightsAreRestoredExactly() {
        try (DeviceNetwork<float[]> other = DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(2))) {
            assertFalse(
                    Arrays.equals(WeightBytes.of(network.block()), WeightBytes.of(other.block())));
            new ModelFolder(folder).load(TinyModel.SPEC, other.block());
            assertArrayEquals(WeightBytes.of(network.block()), WeightBytes.of(other.block()));
        }
    }

    @Test
    void anInterruptedThreadCanStillSave() {
        Path second = parent.resolve("second");
        Thread.currentThread().interrupt();
        new ModelFolder(second).save(TinyModel.SPEC, network.block());
        assertTrue(Thread.interrupted());
        try (DeviceNetwork<float[]> other = DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(2))) {
            new ModelFolder(second).load(TinyModel.SPEC, other.block());
            assertArrayEquals(WeightBytes.of(network.block()), WeightBytes.of(other.block()));
        }
    }

    @Test
    void anInterruptDuringLoadingIsNoDamage() {
        byte[] before = WeightBytes.of(network.block());
        Thread.currentThread().interrupt();
        try {
            assertThrows(
                    CancellationException.class,
                    () -> new ModelFolder(folder).load(TinyModel.SPEC, network.block()));
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            Thread.interrupted();
        }
        assertArrayEquals(before, WeightBytes.of(network.block()));
        new ModelFolder(folder).load(TinyModel.SPEC, network.block());
    }

    @Test
    void theSameModelProducesTheSameFiles() throws IOException {
        Path second = parent.resolve("second");
        new ModelFolder(second).save(TinyModel.SPEC, network.block());
        assertEquals(-1, Files.mismatch(weights, second.resolve("model.safetensors")));
        assertEquals(-1, Files.mismatch(json, second.resolve("model.json")));
    }

    @Test
    void theWeightsHavePyTorchNames() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            assertEquals(
                    Set.of(
                            "hidden.weight",
                            "hidden.bias",
                            "norm.weight",
                            "norm.bias",
                            "norm.running_mean",
                            "norm.running_var",
                            "head.weight",
                            "head.bias"),
                    file.tensors().keySet());
            assertEquals(Set.of("format", "condyle", "condyle_sha256"), file.metadata().keySet());
            assertEquals("pt", file.metadata().get("format"));
        }
    }

    @Test
    void theJsonDescribesTheModel() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            assertEquals(
                    """
                    {
                      "format": 2,
                      "name": "Tiny",
                      "fingerprint": "%s",
                      "weightsSha256": "%s",
                      "labels": [
                        "SMALL",
                        "MEDIUM",
                        "LARGE"
                      ],
                      "layers": [
                        "hidden: Dense(units=8) -> (N, 8)",
                        "norm: BatchNorm -> (N, 8)",
                        "dropout: Dropout(0.5) -> (N, 8)",
                        "head: Dense(units=3) -> (N, 3)"
                      ]
                    }
                    """
                            .formatted("ab".repeat(32), file.sha256()),
                    Files.readString(json));
        }
    }

    @Test
    void otherFilesInTheFolderAreKept() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        new ModelFolder(folder).save(TinyModel.SPEC, network.block());
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Set.of("notes.txt", "model.json", "model.safetensors"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void savingToAFileIsRejected() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "mine");
        assertEquals(
                "Model folder " + file + ": the path is a file. Save to another path.",
                saveFails(file, TinyModel.SPEC));
        assertTrue(
                saveFails(file.resolve("below"), TinyModel.SPEC)
                        .contains("the model could not be saved ("));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void savingThroughABrokenLinkIsRefusedAndKeepsIt() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("nowhere"));
        assertEquals(
                "Model folder " + link + ": the path is a broken link. Save to another path.",
                saveFails(link, TinyModel.SPEC));
        assertTrue(Files.isSymbolicLink(link));
        Path below = link.resolve("below");
        assertTrue(saveFails(below, TinyModel.SPEC).contains("could not be saved ("));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void savingThroughALinkToAFolderWritesToThatFolder() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), target);
        new ModelFolder(link).save(TinyModel.SPEC, network.block());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isRegularFile(target.resolve("model.safetensors")));
    }

    @Test
    void linksWithTemporaryNamesAreNotWrittenThrough() throws IOException {
        Path mine = Files.writeString(parent.resolve("mine"), "mine");
        for (String name : new String[] {"model.safetensors.new", "model.json.new"}) {
            Files.createSymbolicLink(folder.resolve(name), mine);
        }
        new ModelFolder(folder).save(TinyModel.SPEC, network.block());
        assertEquals("mine", Files.readString(mine));
        load();
    }

    @Test
    void weightsWhoseJsonBelongsToOtherWeightsAreACompleteModel() throws IOException {
        byte[] first = Files.readAllBytes(weights);
        try (DeviceNetwork<float[]> other = DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(2))) {
            new ModelFolder(folder).save(TinyModel.SPEC, other.block());
            Files.write(weights, first);
            new ModelFolder(folder).load(TinyModel.SPEC, other.block());
            assertArrayEquals(WeightBytes.of(network.block()), WeightBytes.of(other.block()));
        }
    }

    @Test
    void aModelOfTheFirstFormatIsLoaded() throws IOException {
        FirstFormat.write(folder, TinyModel.SPEC, network.block());
        try (DeviceNetwork<float[]> other = DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(2))) {
            new ModelFolder(folder).load(TinyModel.SPEC, other.block());
            assertArrayEquals(WeightBytes.of(network.block()), WeightBytes.of(other.block()));
        }
    }

    @Test
    void savingWithoutPermissionKeepsTheOldModel() throws IOException {
        assertTrue(folder.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(folder), "skipped: this user can write everywhere");
            assertTrue(
                    saveFails(folder, TinyModel.SPEC)
                            .contains("Check the free disk space and the write permission."));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
        load();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void weightsThatAreNotFiniteAreNotSaved(float number) {
        NDArray bias = ParameterNames.of(network.block()).parameters().get("head.bias").getArray();
        bias.set(new NDIndex(1), number);
        assertEquals(
                "Model folder "
                        + folder
                        + ": the model was not saved, because head.bias is not finite: the"
                        + " training diverged. Train again with a lower learning rate.",
                saveFails(folder, TinyModel.SPEC));
        load();
    }

    @Test
    void missingFilesAreReported() throws IOException {
        Path none = parent.resolve("none");
        assertEquals(
                "Model folder "
                        + none
                        + ": the folder does not exist. Specify the folder that the model was"
                        + " saved to.",
                loadFails(none));
        Path empty = Files.createDirectory(parent.resolve("empty"));
        assertEquals(
                "Model folder "
                        + empty
                        + ": there is no model.safetensors in it. Was a model saved here?",
                loadFails(empty));
        assertTrue(loadFails(json).contains("the path is a file. Specify the folder"));
        Files.delete(json);
        assertEquals(
                "Model folder "
                        + folder
                        + ": there is no model.json in it. Restore the folder from a backup, or"
                        + " train again.",
                loadFails(folder));
    }

    @Test
    void pathsThatAreNotAModelFolderAreReported() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("nowhere"));
        assertEquals(
                "Model folder "
                        + link
                        + ": the path is a broken link. Specify the folder that the model was"
                        + " saved to.",
                loadFails(link));
        for (Path file : new Path[] {json, weights}) {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.createDirectory(file);
            assertEquals(
                    "Model folder "
                            + folder
                            + ": "
                            + file.getFileName()
                            + " in it is a folder. Restore the folder from a backup, or train"
                            + " again.",
                    loadFails(folder));
            Files.delete(file);
            Files.write(file, bytes);
        }
        load();
    }

    @Test
    void aFolderThatCannotBeListedIsLoaded() throws IOException {
        Path other = parent.resolve("other");
        try (DeviceNetwork<float[]> second =
                DeviceNetwork.random(TinyModel.SPEC, OPTIONS.seed(2))) {
            new ModelFolder(other).save(TinyModel.SPEC, second.block());
        }
        assertTrue(folder.toFile().setReadable(false));
        try {
            assumeFalse(Files.isReadable(folder), "skipped: this user can read everything");
            load();
            // The copy in the weights is used.
            Files.copy(other.resolve("model.json"), json, StandardCopyOption.REPLACE_EXISTING);
            load();
        } finally {
            assertTrue(folder.toFile().setReadable(true));
        }
        assertTrue(folder.toFile().setExecutable(false));
        try {
            assertTrue(loadFails(folder).contains("it cannot be read ("));
        } finally {
            assertTrue(folder.toFile().setExecutable(true));
        }
    }

    @Test
    void truncatedWeightsAreDetected() throws IOException {
        byte[] whole = Files.readAllBytes(weights);
        for (int length : new int[] {0, 7, 8, 100, whole.length - 1}) {
            Files.write(weights, Arrays.copyOf(whole, length));
            assertTrue(
                    loadFails(folder)
                            .startsWith(
                                    "Model folder "
                                            + folder
                                            + ": "
                                            + weights
                                            + " is not a valid safetensors file: "));
        }
    }

    @Test
    void changedWeightsAreDetected() throws IOException {
        byte[] whole = Files.readAllBytes(weights);
        for (int i = 0; i < whole.length; i += 13) {
            byte[] altered = whole.clone();
            altered[i] ^= 1;
            Files.write(weights, altered);
            assertTrue(loadFails(folder).startsWith("Model folder " + folder + ": "));
        }
        byte[] altered = whole.clone();
        altered[whole.length - 1] ^= 1;
        Files.write(weights, altered);
        assertEquals(
                "Model folder "
                        + folder
                        + ": model.safetensors is not the file that model.json describes: one of"
                        + " the two was changed or truncated. Restore the folder from a backup,"
                        + " or train again.",
                loadFails(folder));
    }

    @Test
    void invalidJsonIsReported() throws IOException {
        String whole = Files.readString(json);
        for (String bad :
                new String[] {
                    "",
                    "[]",
                    "null",
                    whole.substring(0, 200),
                    whole + "x",
                    "{\"format\": 1}",
                    "{}",
                    "[".repeat(100_000),
                    whole.replace("\"labels\"", "\"label\""),
                    whole.replace("\"SMALL\"", "7"),
                    whole.replace("2", "\"two\""),
                    whole.replace("\"format\": 2", "\"format\": 0")
                }) {
            Files.writeString(json, bad);
            String message = loadFails(folder);
            assertTrue(
                    message.startsWith("Model folder " + folder + ": model.json ")
                            && message.endsWith(
                                    " Restore the folder from a backup, or train again."),
                    message);
        }
        Files.writeString(json, "{ nonsense");
        assertEquals(
                "Model folder "
                        + folder
                        + ": model.json is not valid JSON. Restore the folder from a backup, or"
                        + " train again.",
                loadFails(folder));
    }

    @Test
    void whatAForgedJsonContainsIsEscapedInMessages() throws IOException {
        String whole = Files.readString(json);
        String forged = "a\u202e\\n" + "b".repeat(10_000);
        for (String[] change :
                new String[][] {
                    {"\"Tiny\"", "\"" + forged + "\""},
                    {"\"SMALL\"", "\"" + forged + "\""},
                    {"\"hidden: Dense", "\"" + forged},
                    {"\"labels\"", "\"heads\": {\"" + forged + "\": []}, \"labels\""}
                }) {
            // Another fingerprint, so that the difference is reported.
            Files.writeString(
                    json,
                    whole.replace("\"abab", "\"cdcd")
                            .replaceFirst(change[0], Matcher.quoteReplacement(change[1])));
            String message = loadFails(folder);
            assertTrue(message.contains("a\\u202E\\n"), message);
            assertTrue(message.length() < 1000, message);
        }
    }

    @Test
    void jsonThatIsNotASingleObjectIsReported() throws IOException {
        String whole = Files.readString(json);
        for (String bad : new String[] {"[]", "null", "7"}) {
            Files.writeString(json, bad);
            assertEquals(jsonProblem("is not a single JSON object"), loadFails(folder));
        }
        for (String bad : new String[] {whole + "{}", whole + whole}) {
            Files.writeString(json, bad);
            assertEquals(jsonProblem("is not valid JSON"), loadFails(folder));
        }
    }

    private String jsonProblem(String problem) {
        return "Model folder "
                + folder
                + ": model.json "
                + problem
                + ". Restore the folder from a backup, or train again.";
    }

    @Test
    void aPendingJsonThatIsBrokenDoesNotMatter() throws IOException {
        Path pending = folder.resolve("model.json.0123456789abcdef.new");
        Files.writeString(pending, "{");
        load();
        Files.delete(json);
        assertEquals(
                "Model folder "
                        + folder
                        + ": there is no model.json in it. Restore the folder from a backup, or"
                        + " train again.",
                loadFails(folder));
    }

    @Test
    void theLayersDecideAboutAModelOfTheFirstFormat() throws IOException {
        FirstFormat.write(folder, TinyModel.SPEC, network.block());
        // Its fingerprints were computed in another way.
        Files.writeString(json, Files.readString(json).replace("abababab", "01010101"));
        load();
        Files.writeString(json, Files.readString(json).replace("units=8", "units=9"));
        assertEquals(
                "Model folder "
                        + folder
                        + ": it contains a different model, saved from Tiny: layer 1 is 'hidden:"
                        + " Dense(units=9) -> (N, 8)' in the folder, but 'hidden: Dense(units=8)"
                        + " -> (N, 8)' in Tiny. Load it with the class that it was saved from, or"
                        + " train again.",
                loadFails(folder));
    }

    @Test
    void aNewerFormatRequiresANewerVersion() throws IOException {
        Files.writeString(json, Files.readString(json).replace("\"format\": 2", "\"format\": 4"));
        assertEquals(
                "Model folder "
                        + folder
                        + ": model.json has format 4, which a newer version of Condyle wrote."
                        + " This version supports formats up to 3. Update Condyle.",
                loadFails(folder));
    }

    @Test
    void unknownEntriesAreIgnored() throws IOException {
        Files.writeString(
                json, Files.readString(json).replaceFirst("\\{", "{\"author\": {\"name\": [1]},"));
        load();
    }

    @Test
    void aDifferentModelIsReportedWithTheFirstDifference() {
        assertDiffers(
                "layer 2 is 'norm: BatchNorm -> (N, 8)' in the folder, but"
                        + " 'norm: BatchNorm(epsilon=0.1) -> (N, 8)' in Other",
                spec("Other", "cd", "BatchNorm(epsilon=0.1)", true));
        assertDiffers(
                "layer 4 is 'head: Dense(units=3) -> (N, 3)' in the folder, but missing in"
                        + " Other",
                spec("Other", "cd", "BatchNorm", false));
        assertDiffers(
                "its labels and layers match those of Other, but another part of the"
                        + " annotations has changed, such as the input. If an input, or a layer"
                        + " of a class that is included with @Use, was renamed, annotate it with"
                        + " @Named(\"old name\"). Otherwise, load it",
                spec("Other", "cd", "BatchNorm", true));
        new ModelFolder(folder).load(spec("Renamed", "ab", "BatchNorm", true), network.block());
        // The fingerprint decides: the texts of layers may be worded differently.
        new ModelFolder(folder).load(spec("Tiny", "ab", "Batch norm", true), network.block());
    }

    @Test
    void anAnnotationIsSuggestedForARenamedLayer() {
        assertDiffers(
                "layer 1 is 'hidden: Dense(units=8) -> (N, 8)' in the folder, but"
                        + " 'deep: Dense(units=8) -> (N, 8)' in Other. If hidden was renamed to"
                        + " deep, annotate deep with @Named(\"hidden\"). Otherwise, load it",
                spec("deep", "norm", "Dense(units=3)"));
        // The layers have changed places, or another layer has the name.
        assertDiffers(
                "layer 1 is 'hidden: Dense(units=8) -> (N, 8)' in the folder, but"
                        + " 'norm: Dense(units=8) -> (N, 8)' in Other",
                spec("norm", "hidden", "Dense(units=3)"));
        assertDiffers(
                "layer 4 is 'head: Dense(units=3) -> (N, 3)' in the folder, but"
                        + " 'head: logits(kernel) -> (N, 3)' in Other",
                spec("hidden", "norm", "logits(kernel)"));
    }

    @Test
    void anAnnotationIsSuggestedForARenamedWeightOfAHead() {
        new ModelFolder(folder)
                .save(
                        spec("hidden", "norm", "Dropout(0.5), logits(kernel, bias)"),
                        network.block());
        for (String method : List.of("logits", "other")) {
            String head = "Dropout(0.5), " + method + "(kernel, offset)";
            String message =
                    assertThrows(
                                    ModelFolderException.class,
                                    () ->
                                            new ModelFolder(folder)
                                                    .load(
                                                            other(spec("hidden", "norm", head)),
                                                            network.block()))
                            .getMessage();
            assertTrue(
                    message.contains(
                            " in Other. If bias was renamed to offset, annotate offset with"
                                    + " @Named(\"bias\"). Otherwise, load it"),
                    message);
        }
    }

    private static ModelSpec<float[], Size> other(ModelSpec<float[], Size> spec) {
        return new ModelSpec<>(
                spec.name(),
                "ef".repeat(32),
                spec.input(),
                spec.tasks(),
                spec.block(),
                spec.layers(),
                spec.backbones(),
                spec.columns());
    }

    @Test
    void differentLabelsAreReportedWithTheFirstDifference() throws IOException {
        Files.writeString(json, Files.readString(json).replace("\"MEDIUM\"", "\"MIDDLE\""));
        assertTrue(
                loadFails(folder)
                        .contains(
                                "it contains a different model, saved from Tiny: label"
                                        + " 2 is 'MIDDLE' in the folder, but 'MEDIUM' in Tiny."));
    }

    @Test
    void tensorsThatDoNotFitAreListed() throws IOException {
        try (NDManager manager = network.manager().newSubManager()) {
            Map<String, NDArray> tensors = new LinkedHashMap<>();
            ParameterNames.of(network.block())
                    .parameters()
                    .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
            tensors.remove("hidden.bias");
            tensors.put("head.weight", manager.zeros(new Shape(4, 8)));
            tensors.put("norm.bias", manager.zeros(new Shape(8), DataType.INT64));
            tensors.put("norm.num_batches_tracked", manager.create(7L));
            tensors.put("extra", manager.zeros(new Shape(1)));
            replaceWeights(tensors);
        }
        assertEquals(
                "Model folder "
                        + folder
                        + ": model.safetensors does not fit the network: 5 tensors fit; 1"
                        + " missing: hidden.bias; 1 not expected: extra; 2 different: norm.bias"
                        + " I64 instead of float32, head.weight (4, 8) instead of (3, 8)."
                        + " Restore the folder from a backup, or train again.",
                loadFails(folder));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void weightsThatAreNotFiniteAreNotLoaded(float number) throws IOException {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        ParameterNames.of(network.block())
                .parameters()
                .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
        tensors.get("head.bias").set(new NDIndex(0), number);
        replaceWeights(tensors);
        assertTrue(loadFails(folder).contains("head.bias is not finite."));
    }

    /** Replaces the weights and updates the checksum. */
    private void replaceWeights(Map<String, NDArray> tensors) throws IOException {
        String before;
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            before = file.sha256();
        }
        try (OutputStream out = Files.newOutputStream(weights)) {
            SafetensorsWriter.write(tensors, Map.of(), Channels.newChannel(out));
        }
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            Files.writeString(json, Files.readString(json).replace(before, file.sha256()));
        }
    }

    private static ModelSpec<float[], Size> spec(
            String name, String fingerprint, String norm, boolean head) {
        ModelSpec.Builder<float[], Size> builder =
                ModelSpec.<float[], Size>builder()
                        .setName(name)
                        .setFingerprint(fingerprint.repeat(32))
                        .setInput(TinyModel.SPEC.input())
                        .setTarget(TinyModel.SPEC.target())
                        .setBlock(TinyModel.SPEC.block())
                        .addLayer("hidden", "Dense(units=8)", new Shape(-1, 8), 40, 40)
                        .addLayer("norm", norm, new Shape(-1, 8), 32, 16)
                        .addLayer("dropout", "Dropout(0.5)", new Shape(-1, 8), 0, 0);
        if (head) {
            builder.addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27);
        }
        return builder.build();
    }

    /** Returns a spec with the rows of two layers and a head. */
    private static ModelSpec<float[], Size> spec(String hidden, String norm, String head) {
        return ModelSpec.<float[], Size>builder()
                .setName("Other")
                .setFingerprint("cd".repeat(32))
                .setInput(TinyModel.SPEC.input())
                .setTarget(TinyModel.SPEC.target())
                .setBlock(TinyModel.SPEC.block())
                .addLayer(hidden, "Dense(units=8)", new Shape(-1, 8), 40, 40)
                .addLayer(norm, "BatchNorm", new Shape(-1, 8), 32, 16)
                .addLayer("dropout", "Dropout(0.5)", new Shape(-1, 8), 0, 0)
                .addLayer("head", head, new Shape(-1, 3), 27, 27)
                .build();
    }

    private void assertDiffers(String difference, ModelSpec<?, ?> spec) {
        assertEquals(
                "Model folder "
                        + folder
                        + ": it contains a different model, saved from Tiny: "
                        + difference
                        + (difference.endsWith("Otherwise, load it") ? "" : ". Load it")
                        + " with the class that it was saved from, or train again.",
                assertThrows(
                                ModelFolderException.class,
                                () -> new ModelFolder(folder).load(spec, network.block()))
                        .getMessage());
    }

    private void load() {
        try (DeviceNetwork<float[]> other = DeviceNetwork.zeros(TinyModel.SPEC, OPTIONS)) {
            new ModelFolder(folder).load(TinyModel.SPEC, other.block());
        }
    }

    private String loadFails(Path from) {
        try (DeviceNetwork<float[]> other = DeviceNetwork.zeros(TinyModel.SPEC, OPTIONS)) {
            return assertThrows(
                            ModelFolderException.class,
                            () -> new ModelFolder(from).load(TinyModel.SPEC, other.block()))
                    .getMessage();
        }
    }

    private String saveFails(Path to, ModelSpec<?, ?> spec) {
        return assertThrows(
                        ModelFolderException.class,
                        () -> new ModelFolder(to).save(spec, network.block()))
                .getMessage();
    }
}
