package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.model.MultiTaskClassifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a saved model loads after its elements are renamed. */
class RenamedElementsTest {

    private static final String IMPORTS =
            """
            package renamed;

            import static dev.condyle.Weight.*;
            import static dev.condyle.layer.Activation.Function.*;

            import ai.djl.ndarray.*;
            import dev.condyle.*;
            import dev.condyle.feature.*;
            import dev.condyle.layer.*;
            import dev.condyle.runtime.Layer;

            """;

    private static final String BEFORE =
            IMPORTS
                    + """
                    enum Zone { NORTH, SOUTH }

                    @Features
                    @Cross(of = {"zone", "age"}, bins = 8)
                    @Cross(of = {"text", "zone"}, bins = 8, embedded = 2)
                    record Row(
                            @Numeric(normalize = true) Double size,
                            Zone zone,
                            @Categorical @Embedded(3) String text,
                            @Numeric @Bucketized({1, 2}) int age,
                            @Categorical @Embedded(value = 2, shared = "words") String from,
                            @Categorical @Embedded(value = 2, shared = "words") String to) {}

                    @Backbone(input = Row.class)
                    class Sorter {
                        @Dense(value = 8, activation = RELU) Layer hidden;
                        @Dense(value = 8, activation = RELU) Layer deep;
                        @Head(names = {"low", "high"}) Layer first;

                        @Head(classes = 2)
                        static NDArray second(
                                NDArray x,
                                @Weight({FEATURES, CLASSES}) NDArray kernel,
                                @Weight({CLASSES}) NDArray bias) {
                            return x.matMul(kernel).add(bias);
                        }
                    }

                    @Features
                    record Word(@Categorical @Embedded(2) String text, Zone zone) {}

                    @Backbone(input = Word.class)
                    @Head(classes = 2)
                    class OfAWord {}

                    @Backbone
                    class Unit {
                        @Dense(4) Layer inner;
                        @BatchNorm Layer norm;

                        @Forward NDArray pass(NDArray x) {
                            return x.add(norm.apply(inner.apply(x)));
                        }
                    }

                    @Head(names = {"same", "different"})
                    class Visit {
                        @Backbone(input = float[].class, shape = 4) Layer left;
                        @Backbone(input = float[].class, shape = 4) Layer right;
                        @Use(Unit.class) Layer unit;
                        @Dense(4) Layer hidden;

                        @Forward NDArray join(NDArray left, NDArray right) {
                            return hidden.apply(unit.apply(left.add(right)));
                        }
                    }

                    @Backbone(input = float[].class, shape = 4)
                    class Probe {
                        @Head(classes = 2)
                        static NDArray logits(
                                NDArray x,
                                @Weight({FEATURES, CLASSES}) NDArray kernel,
                                @Weight({CLASSES}) NDArray bias) {
                            return x.matMul(kernel).add(bias);
                        }
                    }
                    """;

    private static final String AFTER =
            IMPORTS
                    + """
                    enum Zone { NORTH, SOUTH }

                    @Features
                    @Cross(of = {"region", "years"}, bins = 8)
                    @Cross(of = {"word", "region"}, bins = 8, embedded = 2)
                    record Line(
                            @Named("size") @Numeric(normalize = true) Double length,
                            @Named("zone") Zone region,
                            @Named("text") @Categorical @Embedded(3) String word,
                            @Named("age") @Numeric @Bucketized({1, 2}) int years,
                            @Named("from") @Categorical @Embedded(value = 2, shared = "words") String start,
                            @Named("to") @Categorical @Embedded(value = 2, shared = "words") String end) {}

                    @Backbone(input = Line.class)
                    class Sorter {
                        @Named("hidden") @Dense(value = 8, activation = RELU) Layer dense;
                        @Named("deep") @Dense(value = 8, activation = RELU) Layer deeper;
                        @Named("first") @Head(names = {"low", "high"}) Layer level;

                        @Named("second")
                        @Head(classes = 2)
                        static NDArray parity(
                                NDArray x,
                                @Named("kernel") @Weight({FEATURES, CLASSES}) NDArray matrix,
                                @Named("bias") @Weight({CLASSES}) NDArray offset) {
                            return x.matMul(matrix).add(offset);
                        }
                    }

                    @Features
                    record Token(@Named("text") @Categorical @Embedded(2) String word, Zone zone) {}

                    @Backbone(input = Token.class)
                    @Head(classes = 2)
                    class OfAWord {}

                    @Backbone
                    class Unit {
                        @Named("inner") @Dense(4) Layer dense;
                        @Named("norm") @BatchNorm Layer scale;

                        @Forward NDArray pass(NDArray x) {
                            return x.add(scale.apply(dense.apply(x)));
                        }
                    }

                    @Head(names = {"same", "different"})
                    class Visit {
                        @Named("left") @Backbone(input = float[].class, shape = 4) Layer west;
                        @Named("right") @Backbone(input = float[].class, shape = 4) Layer east;
                        @Named("unit") @Use(Unit.class) Layer block;
                        @Named("hidden") @Dense(4) Layer last;

                        @Forward NDArray join(NDArray west, NDArray east) {
                            return last.apply(block.apply(west.add(east)));
                        }
                    }

                    @Backbone(input = float[].class, shape = 4)
                    class Probe {
                        @Head(classes = 2)
                        static NDArray logits(
                                NDArray x,
                                @Named("kernel") @Weight({FEATURES, CLASSES}) NDArray matrix,
                                @Named("bias") @Weight({CLASSES}) NDArray offset) {
                            return x.matMul(matrix).add(offset);
                        }
                    }
                    """;

    /** The hints for each missing annotation, in the order of the source. */
    private static final String HINTS =
            """
            If size was renamed to length, annotate length with @Named("size")
            If zone was renamed to region, annotate region with @Named("zone")
            If text was renamed to word, annotate word with @Named("text")
            If age was renamed to years, annotate years with @Named("age")
            If from was renamed to start, annotate start with @Named("from")
            If to was renamed to end, annotate end with @Named("to")
            If hidden was renamed to dense, annotate dense with @Named("hidden")
            If deep was renamed to deeper, annotate deeper with @Named("deep")
            If first was renamed to level, annotate level with @Named("first")
            If second was renamed to parity, annotate parity with @Named("second")
            If kernel was renamed to matrix, annotate matrix with @Named("kernel")
            If bias was renamed to offset, annotate offset with @Named("bias")
            If text was renamed to word, annotate word with @Named("text")
            If inner was renamed to dense, annotate dense with @Named("inner")
            If norm was renamed to scale, annotate scale with @Named("norm")
            If an input, or a layer of a class that is included with @Use, was renamed, annotate it with @Named("old name")
            If an input, or a layer of a class that is included with @Use, was renamed, annotate it with @Named("old name")
            If unit was renamed to block, annotate block with @Named("unit")
            If hidden was renamed to last, annotate last with @Named("hidden")
            If kernel was renamed to matrix, annotate matrix with @Named("kernel")
            If bias was renamed to offset, annotate offset with @Named("bias")
            """;

    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(16).quiet();

    @TempDir static Path shared;
    private static Version before;
    private static Version after;

    @TempDir Path folder;

    /** One version of the classes. */
    private record Version(Map<String, String> generated, URLClassLoader loader)
            implements AutoCloseable {

        static Version of(String source, Path folder) {
            Compilation compilation =
                    Compilation.lenient(
                            CompilerUnderTest.JAVAC, Map.of("Sources.java", source), folder);
            assertEquals(List.of(), compilation.findings());
            return new Version(compilation.generated(), compilation.load());
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }

        /** Creates a record that has another name in each version. */
        Object record(List<String> names, Object... components)
                throws ReflectiveOperationException {
            for (String name : names) {
                try {
                    Constructor<?> constructor =
                            loader.loadClass("renamed." + name).getDeclaredConstructors()[0];
                    constructor.setAccessible(true);
                    return constructor.newInstance(components);
                } catch (ClassNotFoundException e) {
                    // The record of the other version.
                    continue;
                }
            }
            throw new IllegalArgumentException(names.toString());
        }

        Object zone(int index) throws ReflectiveOperationException {
            return loader.loadClass("renamed.Zone").getEnumConstants()[index];
        }

        List<Object> inputs(String name, int count) throws ReflectiveOperationException {
            Random random = new Random(7);
            List<Object> inputs = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                inputs.add(input(name, random));
            }
            return inputs;
        }

        private Object input(String name, Random random) throws ReflectiveOperationException {
            String text = "abc".charAt(random.nextInt(3)) + "x";
            String other = "abc".charAt(random.nextInt(3)) + "x";
            int zone = random.nextInt(2);
            return switch (name) {
                case "Sorter" ->
                        record(
                                List.of("Row", "Line"),
                                random.nextInt(9) == 0 ? null : random.nextDouble(),
                                zone(zone),
                                text,
                                random.nextInt(4),
                                other,
                                text);
                case "OfAWord" -> record(List.of("Word", "Token"), text, zone(zone));
                case "Visit" -> record(List.of("VisitInput"), vector(random), vector(random));
                default -> vector(random);
            };
        }

        private static float[] vector(Random random) {
            return new float[] {
                random.nextFloat(), random.nextFloat(), random.nextFloat(), random.nextFloat()
            };
        }

        Object label(String name, int index) throws ReflectiveOperationException {
            return switch (name) {
                case "Sorter" ->
                        record(List.of("SorterLabels"), index % 2 == 0 ? "low" : "high", index % 2);
                case "Visit" -> index % 2 == 0 ? "same" : "different";
                default -> index % 2;
            };
        }

        /** Trains a model and saves it. Returns its predictions. */
        @SuppressWarnings("unchecked")
        List<List<Prediction<?>>> train(String name, Path saved) throws Exception {
            List<Object> inputs = inputs(name, 64);
            List<Object> labels = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                labels.add(label(name, i));
            }
            Dataset<Object, Object> data = Dataset.of(inputs, labels);
            if (name.equals("Sorter")) {
                try (MultiTaskClassifier<Object, Object, Object, Object> model =
                        new Models(loader).createMultiTask("renamed.SorterModel")) {
                    model.fit(data, FIT);
                    model.save(saved);
                    return predictions(name, model::predict);
                }
            }
            try (Classifier<Object, Object> model =
                    (Classifier<Object, Object>)
                            new Models(loader).create("renamed." + name + "Model")) {
                model.fit(data, FIT);
                model.save(saved);
                return predictions(name, model::predict);
            }
        }

        /** Loads a model and returns its predictions. */
        @SuppressWarnings("unchecked")
        List<List<Prediction<?>>> load(String name, Path saved) throws Exception {
            if (name.equals("Sorter")) {
                try (MultiTaskClassifier<Object, Object, Object, Object> model =
                        new Models(loader).loadMultiTask("renamed.SorterModel", saved)) {
                    return predictions(name, model::predict);
                }
            }
            try (Classifier<Object, Object> model =
                    (Classifier<Object, Object>)
                            new Models(loader).load("renamed." + name + "Model", saved)) {
                return predictions(name, model::predict);
            }
        }

        /** Returns the predictions of all heads, in the order of their components. */
        private List<List<Prediction<?>>> predictions(String name, Function<Object, Object> predict)
                throws ReflectiveOperationException {
            List<List<Prediction<?>>> all = new ArrayList<>();
            for (Object input : inputs(name, 20)) {
                Object predicted = predict.apply(input);
                List<Prediction<?>> heads = new ArrayList<>();
                if (predicted instanceof Prediction<?> one) {
                    heads.add(one);
                } else {
                    for (RecordComponent component : predicted.getClass().getRecordComponents()) {
                        Method accessor = component.getAccessor();
                        accessor.setAccessible(true);
                        heads.add((Prediction<?>) accessor.invoke(predicted));
                    }
                }
                all.add(heads);
            }
            return all;
        }

        String refusal(String name, Path saved) {
            InvocationTargetException thrown =
                    assertThrows(
                            InvocationTargetException.class, () -> load(name, saved).toString());
            assertTrue(
                    thrown.getCause() instanceof ModelFolderException,
                    () -> String.valueOf(thrown.getCause()));
            return thrown.getCause().getMessage();
        }
    }

    @BeforeAll
    static void compile() {
        before = Version.of(BEFORE, shared.resolve("before"));
        after = Version.of(AFTER, shared.resolve("after"));
    }

    @AfterAll
    static void close() throws Exception {
        before.close();
        after.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorter", "OfAWord", "Visit", "Probe"})
    void modelLoadsIntoRenamedElementsWithEqualPredictions(String name) throws Exception {
        List<List<Prediction<?>>> expected = before.train(name, folder);
        List<List<Prediction<?>>> loaded = after.load(name, folder);
        assertEquals(expected.size(), loaded.size());
        for (int i = 0; i < expected.size(); i++) {
            for (int head = 0; head < expected.get(i).size(); head++) {
                assertArrayEquals(
                        expected.get(i).get(head).probabilities(),
                        loaded.get(i).get(head).probabilities(),
                        0f);
            }
        }
    }

    /** A model of the renamed elements also loads into the old ones. */
    @Test
    void renamedElementsSaveTheOldNames() throws Exception {
        List<List<Prediction<?>>> expected = after.train("Sorter", folder);
        assertEquals(expected, before.load("Sorter", folder));
    }

    /** Removes one annotation at a time. */
    @Test
    void modelIsRefusedWithAHintIfOneNameIsMissing() throws Exception {
        Map<String, Path> saved = new LinkedHashMap<>();
        for (String name : List.of("Sorter", "OfAWord", "Visit", "Probe")) {
            Path of = folder.resolve(name);
            before.train(name, of);
            saved.put(name, of);
        }
        List<String> hints = new ArrayList<>();
        List<MatchResult> all =
                Pattern.compile("@Named\\(\"(\\w+)\"\\)").matcher(AFTER).results().toList();
        for (int i = 0; i < all.size(); i++) {
            String start = AFTER.substring(0, all.get(i).start());
            String source = start + AFTER.substring(all.get(i).end());
            String type = owner(start);
            try (Version version = Version.of(source, folder.resolve("without" + i))) {
                String message = version.refusal(type, saved.get(type));
                String end =
                        ". Otherwise, load it with the class that it was saved from, or train again.";
                String hint = message.replace(end, "");
                hints.add(hint.substring(hint.lastIndexOf(" If ") + 1));
            }
        }
        assertEquals(HINTS, String.join("\n", hints) + "\n");
    }

    /** Returns the network that the last class of a source is part of. */
    private static String owner(String source) {
        List<String> types =
                Pattern.compile("(?:class|record) (\\w+)")
                        .matcher(source)
                        .results()
                        .map(it -> it.group(1))
                        .toList();
        return switch (types.get(types.size() - 1)) {
            case "Line" -> "Sorter";
            case "Token" -> "OfAWord";
            case "Unit" -> "Visit";
            default -> types.get(types.size() - 1);
        };
    }

    /** The fingerprint is equal, and the classes differ only in their Java names. */
    @Test
    void fingerprintsAreEqual() {
        for (String name : List.of("Sorter", "OfAWord", "Visit", "Probe")) {
            assertEquals(fingerprint(before, name), fingerprint(after, name), name);
        }
    }

    private static String fingerprint(Version version, String name) {
        return version.generated()
                .get(name + "Model.java")
                .lines()
                .filter(it -> it.contains(".setFingerprint("))
                .findFirst()
                .orElseThrow();
    }

    /** Class files contain the annotations. */
    @ParameterizedTest
    @EnumSource(CompilerUnderTest.class)
    void classFilesGenerateTheSameNetworks(CompilerUnderTest compiler) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Zone.java", IMPORTS + "enum Zone { NORTH, SOUTH }\n");
        parts.put("Line.java", IMPORTS + part("@Features", "@Backbone(input = Line"));
        parts.put("Unit.java", IMPORTS + part("@Backbone\nclass Unit", "@Head(names = {\"same"));
        Map<String, String> users = new LinkedHashMap<>();
        users.put(
                "Sorter.java", IMPORTS + part("@Backbone(input = Line", "@Features\nrecord Token"));
        users.put(
                "Visit.java",
                IMPORTS
                        + part(
                                "@Head(names = {\"same",
                                "@Backbone(input = float[].class, shape = 4)\nclass"));
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.putAll(users);
        Map<String, String> together = generated(compiler, all, "together");
        generated(compiler, parts, "apart");
        assertEquals(together, generated(compiler, users, "apart"));
    }

    private static String part(String from, String to) {
        int start = AFTER.indexOf(from);
        int end = AFTER.indexOf(to, start);
        return AFTER.substring(start, end);
    }

    private Map<String, String> generated(
            CompilerUnderTest compiler, Map<String, String> sources, String name) {
        Compilation compilation = Compilation.lenient(compiler, sources, folder.resolve(name));
        assertTrue(compilation.success(), () -> compilation.findings().toString());
        return compilation.generated();
    }
}
