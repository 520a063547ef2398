package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitReaderTest {

    @TempDir Path folder;

    @Test
    void theNetworkHasTheParametersOfKerasExample() {
        try (DigitReaderModel model = DigitReaderModel.create()) {
            assertEquals(34_826, model.layers().stream().mapToLong(LayerSummary::parameters).sum());
            assertEquals(34_826, model.layers().stream().mapToLong(LayerSummary::trainable).sum());
            long inBlock =
                    model.block().getParameters().values().stream()
                            .mapToLong(parameter -> parameter.getArray().size())
                            .sum();
            assertEquals(34_826, inBlock);
        }
    }

    @Test
    void itLearns() {
        try (DigitReaderModel model = Few.reader(1)) {
            double before = model.evaluate(Few.TEST).accuracy();
            History history =
                    model.fit(
                            Few.TRAINING, Fit.epochs(4).batchSize(32).validation(Few.TEST).quiet());
            Evaluation<Digit> after = model.evaluate(Few.TEST);

            assertTrue(before < 0.4, "before " + before);
            assertTrue(after.accuracy() > 0.8, after::toString);
            assertTrue(history.last().loss() < history.epochs().get(0).loss() / 2);
            assertEquals(
                    after.accuracy(), history.last().validationAccuracy().orElseThrow(), 1e-12);
        }
    }

    @Test
    void theSameSeedGivesTheSameFile() throws IOException {
        byte[] first = trainedWeights(5, "first");
        byte[] second = trainedWeights(5, "second");
        byte[] other = trainedWeights(6, "other");

        assertArrayEquals(first, second);
        assertFalse(Arrays.equals(first, other));
    }

    private byte[] trainedWeights(long seed, String name) throws IOException {
        try (DigitReaderModel model = Few.trained(seed)) {
            model.save(folder.resolve(name));
        }
        return Files.readAllBytes(folder.resolve(name).resolve("model.safetensors"));
    }

    @Test
    void aLoadedModelPredictsWhatTheSavedOneDid() {
        List<Prediction<Digit>> saved;
        try (DigitReaderModel model = Few.trained(2)) {
            saved = model.predict(Few.images(Few.TEST));
            model.save(folder);
        }
        try (DigitReaderModel loaded = DigitReaderModel.load(folder)) {
            List<Prediction<Digit>> again = loaded.predict(Few.images(Few.TEST));
            for (int i = 0; i < saved.size(); i++) {
                assertArrayEquals(saved.get(i).probabilities(), again.get(i).probabilities());
            }
        }
    }

    @Test
    void aLoadedModelTrainsOn() {
        try (DigitReaderModel model = Few.trained(2)) {
            model.save(folder);
        }
        try (DigitReaderModel loaded = DigitReaderModel.load(folder)) {
            double before = loaded.evaluate(Few.TRAINING).loss();
            loaded.fit(Few.TRAINING, Fit.epochs(2).quiet());
            assertTrue(loaded.evaluate(Few.TRAINING).loss() < before);
        }
    }

    @Test
    void evaluationAndPredictionAgree() {
        try (DigitReaderModel model = Few.trained(3)) {
            List<Prediction<Digit>> predictions = model.predict(Few.images(Few.TEST));
            long right = 0;
            for (int i = 0; i < predictions.size(); i++) {
                Prediction<Digit> prediction = predictions.get(i);
                right += prediction.label() == Few.TEST.label(i) ? 1 : 0;
                assertEquals(prediction.label(), prediction.top(3).get(0).label());
                double sum = 0;
                for (float probability : prediction.probabilities()) {
                    sum += probability;
                }
                assertEquals(1, sum, 1e-5);
            }
            assertEquals(right / 200.0, model.evaluate(Few.TEST).accuracy(), 1e-12);
        }
    }

    @Test
    void theJavadocOfTheGeneratedClassesShowsTheSummary() throws IOException {
        try (DigitReaderModel model = DigitReaderModel.create()) {
            for (String name : List.of("DigitReaderModel", "DigitReaderBlock")) {
                Path source =
                        Path.of(
                                "target/generated-sources/annotations/dev/condyle/samples/digits",
                                name + ".java");
                assertEquals(model.summary().strip(), table(Files.readAllLines(source)), name);
            }
        }
    }

    /** What stands between pre tags in the first comment, as a reader sees it. */
    private static String table(List<String> source) {
        List<String> lines = source.stream().map(String::strip).toList();
        return String.join(
                "\n",
                lines.subList(lines.indexOf("* <pre>") + 1, lines.indexOf("* </pre>")).stream()
                        .map(line -> line.substring(2))
                        .map(line -> line.replace("&lt;", "<").replace("&gt;", ">"))
                        .map(line -> line.replace("&#64;", "@").replace("&amp;", "&"))
                        .toList());
    }
}
