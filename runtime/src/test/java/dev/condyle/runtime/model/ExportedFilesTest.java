package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.export.Export;
import dev.condyle.runtime.export.ExportException;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.ChildJvm;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contents of exported files, and files that cannot be exported. */
class ExportedFilesTest {

    private static final String[] UNUSUAL = {
        "a \"quoted\" 'one'", "two\nlines\r\n", "\u65e5\u672c \ud83d\udc26", "\\u0000 {} \u2028"
    };
    private static final List<Export> FORMATS =
            List.of(Export.torchScript(), Export.onnx(), Export.onnx().logits().opset(20));

    @TempDir private Path folder;

    /** A classifier with labels that need escapes. */
    private static final class Unusual extends Classifier<float[], String> {

        Unusual() {
            super(
                    KindModels.spec(Target.multiClass(LabelSets.ofNames(UNUSUAL))),
                    ModelOptions.defaults().seed(1));
        }
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> strings(JsonElement array) {
        return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }

    private static JsonObject onnxDescription(Path file) throws Exception {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
            Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            return JsonParser.parseString(metadata.get("condyle")).getAsJsonObject();
        }
    }

    @Test
    void theDescriptionContainsUnusualLabels() throws Exception {
        Path script = folder.resolve("m.pt");
        Path onnx = folder.resolve("m.onnx");
        try (Unusual model = new Unusual()) {
            model.export(script, Export.torchScript());
            model.export(onnx, Export.onnx());
        }
        JsonObject json =
                JsonParser.parseString(text(entries(script).get("net/extra/condyle.json")))
                        .getAsJsonObject();
        assertEquals(json, onnxDescription(onnx));
        assertEquals("Kind", json.get("name").getAsString());
        assertEquals(
                "[{\"name\":\"input\",\"type\":\"float32\",\"shape\":[\"N\",4]}]",
                json.get("inputs").toString());
        JsonObject output = json.getAsJsonArray("outputs").get(0).getAsJsonObject();
        assertEquals(List.of(UNUSUAL), strings(output.get("labels")));
        assertEquals("probabilities", output.get("name").getAsString());
        assertEquals("MULTI_CLASS", output.get("task").getAsString());
    }

    @Test
    void theCodeContainsNoNamesOfTheModel() throws Exception {
        Path file = folder.resolve("m.pt");
        try (Unusual model = new Unusual()) {
            model.export(file, Export.torchScript());
        }
        Map<String, byte[]> entries = entries(file);
        String code = text(entries.get("net/code/__torch__.py"));
        assertTrue(code.contains("def forward"), code);
        for (String name : List.of("Kind", "Unusual", "quoted", "lines", "hidden", "head")) {
            assertFalse(code.contains(name), code);
        }
        entries.remove("net/extra/condyle.json");
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            assertFalse(text(entry.getValue()).contains("quoted"), entry.getKey());
        }
    }

    @Test
    void theDescriptionContainsOutputsOfRegressionAndThresholds() throws Exception {
        Path file = folder.resolve("m.onnx");
        Regression<Double> target = Target.regression("a \"price\"").quantiles(0.1, 0.5, 0.9);
        try (KindModels.OfNumbers<Double> model = new KindModels.OfNumbers<>(target)) {
            model.export(file, Export.onnx());
        }
        assertEquals(
                "[{\"name\":\"values\",\"task\":\"REGRESSION\",\"content\":\"values\",\"outputs\":"
                        + "[\"a \\\"price\\\"\"],\"quantiles\":[0.1,0.5,0.9]}]",
                onnxDescription(file).get("outputs").toString());
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            model.setThreshold(0.25);
            model.export(file, Export.onnx().logits());
        }
        assertEquals(
                "[{\"name\":\"logits\",\"task\":\"BINARY\",\"content\":\"logits\",\"labels\":"
                        + "[\"false\",\"true\"],\"threshold\":0.25}]",
                onnxDescription(file).get("outputs").toString());
    }

    @Test
    void inputsAndOutputsAreNamedAsInTheClass() throws Exception {
        Path file = folder.resolve("m.onnx");
        try (PairModel model = new PairModel()) {
            model.export(file, Export.onnx());
        }
        assertNames(file, Set.of("input"), Set.of("size", "shade"));
        try (VisitModel model = new VisitModel(false, false)) {
            model.export(file, Export.onnx());
        }
        assertNames(file, Set.of("picture0", "picture1", "measures"), Set.of("probabilities"));
    }

    private static void assertNames(Path file, Set<String> inputs, Set<String> outputs)
            throws Exception {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
            assertEquals(inputs, session.getInputNames());
            assertEquals(outputs, session.getOutputNames());
        }
    }

    @Test
    void theSameModelIsTheSameFile() throws IOException {
        for (Export format : FORMATS) {
            assertArrayEquals(written(format, "a"), written(format, "b"));
        }
        assertArrayEquals(
                written(Export.djlServing(), "a.zip"), written(Export.djlServing(), "b.zip"));
    }

    private byte[] written(Export format, String name) throws IOException {
        Path file = folder.resolve(name);
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            model.export(file, format);
        }
        return Files.readAllBytes(file);
    }

    @Test
    void foldersAreCreatedAndFilesReplaced() throws IOException {
        for (Export format : FORMATS) {
            Path file = folder.resolve("new").resolve("folder").resolve("m");
            try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
                model.export(file, format);
            }
            assertArrayEquals(written(format, "other"), Files.readAllBytes(file));
            assertEquals(List.of("m"), names(file.getParent()));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFailedWriteLeavesTheFolderUnchanged() throws IOException {
        Path full = Files.createDirectories(folder.resolve("m.pt"));
        Files.writeString(full.resolve("a"), "a");
        Path file = Files.writeString(folder.resolve("file"), "kept");
        List<Export> formats = List.of(Export.torchScript(), Export.onnx(), Export.djlServing());
        try (KindModels.OfTwo<Boolean> model = new KindModels.OfTwo<>(Target.binary())) {
            for (Export format : formats) {
                Path below = file.resolve("m.zip");
                assertEquals(
                        "Kind cannot be exported to "
                                + below
                                + ": "
                                + file
                                + " (FileAlreadyExists)",
                        assertThrows(ExportException.class, () -> model.export(below, format))
                                .getMessage());
            }
            String message =
                    assertThrows(
                                    ExportException.class,
                                    () -> model.export(full, Export.torchScript()))
                            .getMessage();
            assertTrue(message.startsWith("Kind cannot be exported to " + full + ": "), message);
        }
        assertEquals(List.of("file", "m.pt"), names(folder));
        assertEquals(List.of("a"), names(full));
        assertEquals("kept", Files.readString(file));
    }

    /** A classifier of images, with any labels. */
    private static final class Pictures extends Classifier<Image, String> {

        Pictures(String... labels) {
            super(spec(labels), ModelOptions.defaults().seed(1));
        }

        private static ModelSpec<Image, String> spec(String... labels) {
            return ModelSpec.<Image, String>builder()
                    .setName("Pictures")
                    .setFingerprint("ab".repeat(32))
                    .setInput(
                            Inputs.image(
                                    new Shape(3, 32, 32),
                                    Resize.STRETCH,
                                    new float[] {0.5f, 0.25f, 0.125f},
                                    new float[] {0.2f, 0.3f, 0.4f}))
                    .setTarget(Target.multiClass(LabelSets.ofNames(labels)))
                    .setBlock(() -> new PhotoBlock(PhotoModel.OPTIONS))
                    .build();
        }
    }

    @Test
    void djlServingReceivesTheNormalisationAndTheLabels() throws IOException {
        Path served = folder.resolve("served");
        try (Pictures model = new Pictures("small \u65e5", "b\u2028c", "d, \"e\"")) {
            model.export(served, Export.djlServing());
        }
        assertEquals(
                "small \u65e5\nb\u2028c\nd, \"e\"\n",
                Files.readString(served.resolve("synset.txt")));
        String properties = Files.readString(served.resolve("serving.properties"));
        assertTrue(properties.contains("\nnormalize=0.5,0.25,0.125,0.2,0.3,0.4\n"), properties);
    }

    @Test
    void djlServingCannotRepresentLabelsWithLineBreaks() throws IOException {
        Path file = Files.writeString(folder.resolve("m.zip"), "kept");
        for (String label : List.of("two\nlines", "two\r\nlines")) {
            try (Pictures model = new Pictures("a", label, "c")) {
                assertEquals(
                        "Pictures cannot be exported to "
                                + file
                                + ": DJL Serving expects one label per line, so the label \""
                                + label.replace("\r", "\\r").replace("\n", "\\n")
                                + "\" cannot be represented. Rename it, or export TorchScript.",
                        assertThrows(
                                        ExportException.class,
                                        () -> model.export(file, Export.djlServing()))
                                .getMessage());
            }
            assertEquals("kept", Files.readString(file));
            assertEquals(List.of("m.zip"), names(folder));
        }
    }

    @Test
    void withoutTheOptionalDependencyTheErrorNamesIt() throws Exception {
        String classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(it -> !it.contains("tribuo") && !it.contains("protobuf"))
                        .collect(Collectors.joining(File.pathSeparator));
        Path script = folder.resolve("m.pt");
        Path onnx = Files.writeString(folder.resolve("m.onnx"), "kept");

        String printed =
                ChildJvm.run(
                        classPath,
                        ExportProbe.class,
                        List.of("-XX:TieredStopAtLevel=1"),
                        script.toString(),
                        onnx.toString());

        assertTrue(
                printed.contains(
                        "optional dependency, which is missing. Add org.tribuo:tribuo-util-onnx:"),
                printed);
        assertEquals("kept", Files.readString(onnx));
        assertEquals(List.of("m.onnx", "m.pt"), names(folder));
        assertArrayEquals(written(Export.torchScript(), "expected"), Files.readAllBytes(script));
    }
}
