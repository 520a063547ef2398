package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.MultiLabelEvaluation;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.model.Model;
import dev.condyle.runtime.model.MultiLabelClassifier;
import dev.condyle.runtime.training.Fit;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests generated models whose labels are learned from the training data. */
class LearnedHeadsTest {

    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(8).quiet();

    @TempDir static Path compiled;
    private static URLClassLoader loader;
    private static Models models;

    @TempDir Path folder;

    @BeforeAll
    static void compile() {
        Path source = Path.of("src/test/resources/golden/good/LearnedLabels.java");
        Compilation compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of("LearnedLabels.java", Golden.read(source)),
                        compiled);
        loader = compilation.load();
        models = new Models(loader);
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    private static String model(String name) {
        return "golden.LearnedLabels_" + name + "Model";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hidden", "CosineAfterAPass", "Probe", "Reused"})
    void theFirstFitLearnsTheLabels(String name) throws Exception {
        Dataset<float[], Object> data = Models.examples(40, 8, List.of("pear", "apple", "fig"));
        float[] input = data.input(0);
        Prediction<Object> expected;
        try (Classifier<float[], Object> created = models.createOfFloats(model(name))) {
            assertEquals(List.of(), created.labels().values());
            assertEquals(
                    "LearnedLabels_"
                            + name
                            + " has not learned its labels yet. Call fit first, or load a saved"
                            + " model.",
                    assertThrows(IllegalStateException.class, () -> created.predict(input))
                            .getMessage());
            assertThrows(IllegalStateException.class, () -> created.evaluate(data));
            assertThrows(IllegalStateException.class, () -> created.save(folder));
            assertTrue(created.toString().contains("(? parameters, ? classes)"));
            assertTrue(created.summary().contains("?"), created.summary());
            created.fit(data, FIT);
            assertEquals(List.of("apple", "fig", "pear"), created.labels().values());
            assertFalse(created.summary().contains("?"), created.summary());
            assertTrue(created.toString().contains("3 classes"));
            created.fit(data, FIT);
            expected = created.predict(input);
            created.save(folder);
        }
        try (Model<float[], Object, Prediction<Object>, Evaluation<Object>> loaded =
                models.loadAny(model(name), folder)) {
            assertEquals(expected, loaded.predict(input));
            assertEquals(40, loaded.evaluate(data).size());
            loaded.fit(data, FIT);
        }
    }

    @Test
    void setsOfLabelsAreLearnedWithTheirThresholds() throws Exception {
        Dataset<float[], Set<Object>> data =
                Models.examples(40, 8, List.of(Set.of("a", "c"), Set.of()));
        MultiLabelPrediction<Object> expected;
        try (Model<float[], Set<Object>, MultiLabelPrediction<Object>, MultiLabelEvaluation<Object>>
                created = models.createAny(model("Tags"))) {
            MultiLabelClassifier<float[], Object> classifier =
                    (MultiLabelClassifier<float[], Object>) created;
            assertEquals(
                    "The labels have not been learned yet. Call fit before you set their"
                            + " thresholds, or load a saved model.",
                    assertThrows(IllegalStateException.class, () -> classifier.setThreshold(0.25))
                            .getMessage());
            created.fit(data, FIT);
            assertEquals(List.of("a", "c"), classifier.labels().values());
            assertEquals(0.5, classifier.threshold("a"));
            classifier.setThreshold(0.25);
            assertEquals(0.25, classifier.threshold("a"));
            classifier.setThreshold("c", 0.01);
            expected = created.predict(data.input(0));
            assertTrue(expected.labels().contains("c"));
            created.save(folder);
        }
        try (Model<float[], Set<Object>, MultiLabelPrediction<Object>, MultiLabelEvaluation<Object>>
                loaded = models.loadAny(model("Tags"), folder)) {
            assertEquals(expected, loaded.predict(data.input(0)));
            assertEquals(0.01, ((MultiLabelClassifier<float[], Object>) loaded).threshold("c"));
        }
    }

    @Test
    void columnsAndLabelsAreLearnedTogether() throws Exception {
        List<Object> words = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            words.add(models.newRecord("golden.LearnedLabels$Word", i % 2 == 0 ? "run" : "dog"));
            kinds.add(i % 2 == 0 ? "verb" : "noun");
        }
        Dataset<Object, String> data = Dataset.of(words, kinds);
        Prediction<String> expected;
        try (Model<Object, String, Prediction<String>, Evaluation<String>> created =
                models.createAny(model("OfWords"))) {
            assertTrue(
                    assertThrows(IllegalStateException.class, () -> created.predict(words.get(0)))
                            .getMessage()
                            .contains("has not learned its columns and labels yet"));
            // The blank label is found after the columns have learned.
            Dataset<Object, String> blank = Dataset.of(words, Collections.nCopies(40, " "));
            assertThrows(IllegalArgumentException.class, () -> created.fit(blank, FIT));
            assertThrows(IllegalStateException.class, () -> created.predict(words.get(0)));
            created.fit(data, FIT);
            expected = created.predict(words.get(0));
            created.save(folder);
        }
        try (Model<Object, String, Prediction<String>, Evaluation<String>> loaded =
                models.loadAny(model("OfWords"), folder)) {
            assertEquals(expected, loaded.predict(words.get(0)));
        }
    }

    @Test
    void aTrainingThatFailsBeforeItsFirstStepLearnsNoLabels() throws Exception {
        Dataset<float[], Object> data = Models.examples(40, 8, List.of("b", "a"));
        Dataset<float[], Object> other = Models.examples(40, 8, List.of("x", "y", "z"));
        try (Classifier<float[], Object> created = models.createOfFloats(model("Hidden"))) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            created.fit(
                                    other,
                                    FIT.schedule(
                                            at -> {
                                                throw new IllegalStateException("no");
                                            })));
            assertEquals(List.of(), created.labels().values());
            created.fit(data, FIT);
            assertEquals(List.of("a", "b"), created.labels().values());
            // Later data must have the same labels.
            assertTrue(
                    assertThrows(IllegalArgumentException.class, () -> created.fit(other, FIT))
                            .getMessage()
                            .contains("There is no label x. The labels are a, b."));
            assertEquals(2, created.predict(data.input(0)).probabilities().length);
        }
    }

    @Test
    void summariesBeforeTrainingMatchTheJavadoc() throws Exception {
        try (Classifier<float[], Object> created = models.createOfFloats(model("Hidden"))) {
            assertTrue(created.summary().contains("HiddenHead(hidden=4"), created.summary());
        }
        assertArrayEquals(
                new Class<?>[] {int.class},
                loader.loadClass("golden.LearnedLabels_HiddenBlock")
                        .getDeclaredConstructors()[0]
                        .getParameterTypes());
    }
}
