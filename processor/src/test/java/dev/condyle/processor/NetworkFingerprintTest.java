package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the fingerprint changes if, and only if, the network changes. */
class NetworkFingerprintTest {

    private static final String SOURCE =
            """
            package prints;

            import ai.djl.modality.cv.Image;
            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.layer.Activation.Function;
            import dev.condyle.runtime.Layer;

            @Backbone(input = Image.class, shape = {1, 9, 9})
            @Head(labels = Net.Label.class)
            class Net {
                enum Label { A, B }
                @Conv2d(filters = 4, kernel = 3) Layer conv;
                @Flatten Layer flat;
                @Dense(8) Layer dense;
            }
            """;
    private static final Pattern FINGERPRINT =
            Pattern.compile("\\.setFingerprint\\(\"([0-9a-f]{64})\"\\)");

    @TempDir Path folder;
    private String original;

    @BeforeEach
    void setUp() {
        original = fingerprint(SOURCE);
    }

    private static final String SERIES =
            """
            package prints;

            import dev.condyle.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            @Backbone(input = float[].class, shape = {20, 8})
            @Head(classes = 2)
            class Net {
                @Dropout Layer drop;
                @Lstm(units = 8, returnSequences = true) Layer lstm;
                @Flatten Layer flat;
            }
            """;

    // Fingerprints of the second format of saved models. They must not change.
    private static final String SERIES_FINGERPRINT =
            "3e677e75b342a372104ebe0bae9b6392cab8ec0dc0aa0ca648f2061d8628e92e";
    private static final String PERMUTED_FINGERPRINT =
            "1791e4a51361dcba3c322d4fe89158a6508ec9b3f9d9b5aa9cfc52b53e5923e3";

    @ParameterizedTest
    @ValueSource(strings = {"{20, 8}", "{20, 8}, layout = Layout.SEQUENCE"})
    void aLayoutThatChangesNothingKeepsFingerprint(String shape) {
        assertEquals(SERIES_FINGERPRINT, fingerprint(SERIES.replace("{20, 8}", shape)));
    }

    /** Such a network computes something else than in earlier versions. */
    @Test
    void aTransposedInputChangesFingerprint() {
        assertNotEquals(
                fingerprint(SERIES),
                fingerprint(SERIES.replace("{20, 8}", "{20, 8}, layout = Layout.SIGNAL")));
        String pooled = SERIES.replace("@Flatten", "@GlobalAvgPool");
        String permuted =
                pooled.replace(
                        "@GlobalAvgPool Layer flat",
                        "@Permute({2, 1}) Layer turned; @GlobalAvgPool Layer flat");
        assertEquals(PERMUTED_FINGERPRINT, fingerprint(permuted));
    }

    @Test
    void maskZeroChangesFingerprintUnlessItIsTheDefault() {
        String ids =
                SERIES.replace("float[].class, shape = {20, 8}", "int[].class, shape = 20")
                        .replace("@Dropout", "@Embedding(vocabulary = 9, dimension = 8)");
        assertEquals(
                fingerprint(ids),
                fingerprint(ids.replace("dimension = 8", "maskZero = false, dimension = 8")));
        assertNotEquals(
                fingerprint(ids),
                fingerprint(ids.replace("dimension = 8", "maskZero = true, dimension = 8")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Dense(8)              | @Dense(units = 8)",
                "@Dense(8)              | @Dense(value = 8, bias = true, activation = Function.NONE)",
                "kernel = 3             | kernel = {3, 3}, stride = 1, padding = Padding.VALID",
                "kernel = 3             | stride = {1, 1}, dilation = 1, groups = 1, kernel = {3, 3}",
                "shape = {1, 9, 9}      | resize = Resize.STRETCH, shape = {1, 9, 9}",
                "enum Label { A, B }    | enum Label { A, B; int unrelated; }",
            })
    void sameNetworkKeepsFingerprint(String from, String to) {
        assertEquals(original, fingerprint(replace(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Dense(8)              | @Dense(9)",
                "@Dense(8)              | @Dense(value = 8, bias = false)",
                "@Dense(8)              | @Dense(value = 8, activation = Function.RELU)",
                "kernel = 3             | kernel = {3, 1}",
                "kernel = 3             | kernel = 3, padding = Padding.SAME",
                "kernel = 3             | kernel = 3, pad = 1",
                "kernel = 3             | kernel = 3, stride = 2",
                "Layer dense            | Layer other",
                "@Flatten Layer flat;   | @Flatten Layer flat; @Dropout Layer drop;",
                "{1, 9, 9}              | {3, 9, 9}",
                "{1, 9, 9}              | {1, 10, 10}",
                "shape = {1, 9, 9}      | resize = Resize.CROP, shape = {1, 9, 9}",
                "Image.class            | float[].class",
                "{ A, B }               | { A, B, C }",
                "labels = Net.Label.class | labels = Net.Label.class, dropout = 0.5",
                "labels = Net.Label.class | classes = 2",
            })
    void changedNetworkChangesFingerprint(String from, String to) {
        assertNotEquals(original, fingerprint(replace(from, to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MobileNetV2.class, shape = {1, 224, 224}",
                "MobileNetV2.class, width = 1.4",
                "MobileNetV2.class, conventions = Conventions.TORCHVISION",
                "MobileNetV2.class, pooling = Pooling.MAX",
                "MobileNetV1.class"
            })
    void changedBackboneChangesFingerprint(String network) {
        assertNotEquals(
                fingerprint(overNetwork("MobileNetV2.class")), fingerprint(overNetwork(network)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MobileNetV2.class, shape = {3, 224, 224}, width = 1, pooling = Pooling.AVERAGE",
                "MobileNetV2.class, conventions = Conventions.KERAS, norms = NormMode.TRAIN",
                "MobileNetV2.class, weights = \"some.npz\", lenient = true, trainable = false",
                "MobileNetV2.class, weights = \"imagenet\""
            })
    void trainingOptionsOfBackboneKeepFingerprint(String network) {
        assertEquals(
                fingerprint(overNetwork("MobileNetV2.class")), fingerprint(overNetwork(network)));
    }

    @Test
    void pretrainedHeadKeepsFingerprint() {
        String random = overNetwork("ResNet18.class, weights = \"some.npz\"");
        String pretrained = random.replace("classes = 4", "classes = 4, pretrained = true");
        assertNotEquals(random, pretrained);
        assertEquals(fingerprint(random), fingerprint(pretrained));
    }

    private static String overNetwork(String network) {
        return """
        package prints;

        import ai.djl.modality.cv.Image;
        import dev.condyle.*;
        import dev.condyle.runtime.network.*;
        import dev.condyle.runtime.backbone.*;

        @Backbone(input = Image.class, network = %s)
        @Head(classes = 4)
        interface Net {}
        """
                .formatted(network);
    }

    private static final String ONE_HEAD =
            """
            package prints;

            import dev.condyle.*;
            import dev.condyle.Head.*;

            @Backbone(input = float[].class, shape = 4)
            @Head(%s)
            interface Net {}
            """;

    private static String head(String members) {
        return ONE_HEAD.formatted(members);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classes = 2 | task = Task.BINARY, classes = 2",
                "classes = 2 | task = Task.MULTI_LABEL, classes = 2",
                "classes = 2 | task = Task.ORDINAL, classes = 2",
                "task = Task.MULTI_LABEL, classes = 2 | task = Task.ORDINAL, classes = 2",
                "task = Task.BINARY | task = Task.BINARY, classes = 2",
                "task = Task.BINARY | task = Task.REGRESSION",
                "task = Task.REGRESSION | task = Task.REGRESSION, outputs = \"a\"",
                "task = Task.REGRESSION, outputs = \"a\" | task = Task.REGRESSION, outputs = \"b\"",
                "task = Task.REGRESSION | task = Task.REGRESSION, quantiles = 0.5",
                "task = Task.REGRESSION, quantiles = 0.5 | task = Task.REGRESSION, quantiles = {0.5, 0.9}",
                "task = Task.REGRESSION, outputs = {\"a\", \"b\"} | task = Task.REGRESSION, outputs = {\"b\", \"a\"}",
            })
    void anotherTaskChangesFingerprint(String from, String to) {
        assertNotEquals(fingerprint(head(from)), fingerprint(head(to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classes = 2 | task = Task.MULTI_CLASS, classes = 2",
                "classes = 2 | classes = 2, smoothing = 0.1, focal = 2",
                "task = Task.BINARY | task = Task.BINARY, smoothing = 0.1, focal = 2",
                "task = Task.REGRESSION | task = Task.REGRESSION, loss = Loss.HUBER",
            })
    void theLossOfAHeadKeepsFingerprint(String from, String to) {
        assertEquals(fingerprint(head(from)), fingerprint(head(to)));
    }

    private static final String TWO_HEADS =
            """
            package prints;

            import dev.condyle.*;
            import dev.condyle.runtime.Layer;

            @Backbone(input = float[].class, shape = 4)
            class Net {
                @Head(classes = 2) Layer one;
                @Head(classes = 3) Layer other;
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Layer other | Layer another",
                "classes = 2 | classes = 4",
                "classes = 3 | classes = 3, dropout = 0.5",
            })
    void changedHeadChangesFingerprint(String from, String to) {
        assertNotEquals(fingerprint(TWO_HEADS), fingerprint(TWO_HEADS.replace(from, to)));
    }

    @Test
    void weightOfLossKeepsFingerprint() {
        assertEquals(
                fingerprint(TWO_HEADS),
                fingerprint(TWO_HEADS.replace("classes = 2", "classes = 2, weight = 0.1")));
    }

    @Test
    void nameOfClassKeepsFingerprint() {
        String renamed =
                SOURCE.replace("class Net {", "class Renamed {").replace("Net.", "Renamed.");
        assertEquals(original, fingerprint(renamed));
    }

    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void enumFromClassFileKeepsFingerprint(CompilerUnderTest compiler) {
        String header = "package prints; import dev.condyle.*; import dev.condyle.feature.*; ";
        String label = "package prints; enum Label { ZERO, ONE, TWO }";
        String net =
                header
                        + "@Backbone(input = Row.class) @Head(labels = Label.class)"
                        + " interface Net {}";
        String row = header + "@Features record Row(Label before) {}";
        Compilation together =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of("Label.java", label, "Net.java", net, "Row.java", row),
                        folder.resolve("together"));
        Path later = folder.resolve("later");
        Compilation.lenient(compiler, Map.of("Label.java", label), later);
        Compilation alone =
                Compilation.lenient(compiler, Map.of("Net.java", net, "Row.java", row), later);
        assertEquals(fingerprint(together, "Net"), fingerprint(alone, "Net"));
    }

    private static String replace(String from, String to) {
        String replaced = SOURCE.replace(from, to);
        assertNotEquals(SOURCE, replaced);
        return replaced;
    }

    private String fingerprint(String source) {
        String name = source.contains("class Renamed") ? "Renamed" : "Net";
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of(name + ".java", source),
                        folder.resolve(name + source.hashCode()));
        return fingerprint(compilation, name);
    }

    private static String fingerprint(Compilation compilation, String name) {
        Matcher matcher = FINGERPRINT.matcher(compilation.generated().get(name + "Model.java"));
        assertTrue(matcher.find());
        return matcher.group(1);
    }
}
