package dev.condyle.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.types.DataType;
import dev.condyle.processor.compile.Compilation;
import dev.condyle.processor.compile.CompilerUnderTest;
import dev.condyle.processor.run.BlockRun;
import dev.condyle.processor.run.Models;
import dev.condyle.runtime.MultiLabelPrediction;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.RegressionPrediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.HeadEvaluation;
import dev.condyle.runtime.model.Model;
import dev.condyle.runtime.training.Fit;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that heads of every task behave at run time as the processor inferred. */
class HeadKindsTest {

    @TempDir static Path compiled;
    private static Compilation compilation;
    private static URLClassLoader loader;

    private static Models models;

    @TempDir Path folder;

    @BeforeAll
    static void compile() {
        Path source = Path.of("src/test/resources/golden/good/HeadKinds.java");
        compilation =
                Compilation.lenient(
                        CompilerUnderTest.JAVAC,
                        Map.of("HeadKinds.java", Golden.read(source)),
                        compiled);
        loader = compilation.load();
        models = new Models(loader);
    }

    @AfterAll
    static void close() throws Exception {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Smoothed, 8", "YesOrNo, 8", "Mail, 8", "Pet, 3 8 8", "Tagger, 8",
        "Grader, 8", "Stars, 8", "Level, 3 8 8", "Price, 8", "Fish, 8",
        "Probe, 8", "Reused, 8",
    })
    void shapesAndCountsMatchSummary(String name, String input) throws Exception {
        String file = "HeadKinds_" + name + "Block";
        long[] shape = List.of(input.split(" ")).stream().mapToLong(Long::parseLong).toArray();
        BlockRun.check(
                BlockRun.newBlock(loader, "golden." + file),
                compilation.generated().get(file + ".java"),
                DataType.FLOAT32,
                shape);
    }

    /** Returns examples with labels that depend on the largest element of the input. */
    private static <L> Dataset<float[], L> data(List<? extends L> labels) {
        return Models.examples(40, 8, labels);
    }

    private static Object constant(String type, String name) throws Exception {
        return Models.constant(loader, "golden.HeadKinds$" + type, name);
    }

    private static Object fish(double length, double weight) throws Exception {
        return models.newRecord("golden.HeadKinds_FishOutputs", length, weight);
    }

    /** Trains a model, and checks that the loaded one predicts the same. */
    private <L, P> P trainedAndLoaded(String name, Dataset<float[], L> data) throws Exception {
        String model = "golden.HeadKinds_" + name + "Model";
        P expected;
        try (Model<float[], L, P, HeadEvaluation> created = models.createAny(model)) {
            double before = created.evaluate(data).loss();
            created.fit(data, Fit.epochs(4).batchSize(8).quiet());
            assertTrue(created.evaluate(data).loss() < before);
            expected = created.predict(data.input(0));
            created.save(folder);
        }
        try (Model<float[], L, P, HeadEvaluation> loaded = models.loadAny(model, folder)) {
            assertEquals(expected, loaded.predict(data.input(0)));
            assertEquals(40, loaded.evaluate(data).size());
        }
        return expected;
    }

    @Test
    void everyTaskPredictsItsType() throws Exception {
        Prediction<Boolean> yes = trainedAndLoaded("YesOrNo", data(List.of(true, false)));
        assertEquals(2, yes.probabilities().length);
        Prediction<Object> mail =
                trainedAndLoaded(
                        "Mail",
                        data(List.of(constant("Verdict", "HAM"), constant("Verdict", "SPAM"))));
        assertTrue(mail.probability(constant("Verdict", "SPAM")) > 0);
        MultiLabelPrediction<Object> tags =
                trainedAndLoaded(
                        "Tagger",
                        data(
                                List.of(
                                        Set.of(),
                                        Set.of(
                                                constant("Tag", "WORK"),
                                                constant("Tag", "URGENT")))));
        assertEquals(3, tags.probabilities().length);
        Prediction<Integer> stars = trainedAndLoaded("Stars", data(List.of(0, 1, 2, 3, 4)));
        assertEquals(5, stars.probabilities().length);
        RegressionPrediction<Double> price = trainedAndLoaded("Price", data(List.of(1.5, 200.0)));
        assertTrue(price.value() > 0 && price.value() < 300, price.toString());
        RegressionPrediction<Object> fish =
                trainedAndLoaded(
                        "Fish", data(List.of(fish(20, 100), fish(30, 400), fish(40, 900))));
        assertEquals(List.of(0.1, 0.5, 0.9), fish.quantiles());
        assertEquals(fish.value(), fish.quantile(0.5));
        trainedAndLoaded("Probe", data(List.of(true, false)));
        trainedAndLoaded(
                "Smoothed", data(List.of(constant("Grade", "POOR"), constant("Grade", "GOOD"))));
    }

    @Test
    void aModelOfEveryTaskTrainsSavesAndLoads() throws Exception {
        String model = "golden.HeadKinds_EverythingModel";
        List<Image> images = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i % 8, i % 3, 0xFFFFFF);
            images.add(ImageFactory.getInstance().fromImage(image));
            labels.add(
                    models.newRecord(
                            "golden.HeadKinds_EverythingLabels",
                            i % 2 == 0 ? "day" : "night",
                            i % 4,
                            i % 3 == 0 ? null : i % 2 == 0,
                            constant("Verdict", i % 2 == 0 ? "HAM" : "SPAM"),
                            Set.of(constant("Tag", i % 2 == 0 ? "WORK" : "PRIVATE")),
                            i % 2 == 0 ? Set.of() : Set.of("sun"),
                            i % 5,
                            i * 2.5,
                            models.newRecord(
                                    "golden.HeadKinds_EverythingSizeOutputs", 1.0 * i, 2.0),
                            Set.of(i % 3),
                            models.newRecord(
                                    "golden.HeadKinds_EverythingCentreOutputs", 3.0, 1.0 * i)));
        }
        Dataset<Image, Object> data = Dataset.of(images, labels);
        Object expected;
        try (Model<Image, Object, Object, Object> created = models.createAny(model)) {
            created.fit(data, Fit.epochs(2).batchSize(8).quiet());
            Models.call(created, "setUrgentThreshold", double.class, 0.125);
            assertEquals(0.125, Models.call(created, "urgentThreshold"));
            assertEquals(0.5, Models.call(created, "verdictThreshold"));
            Models.call(created, "setWeatherSeenThreshold", double.class, 0.25);
            for (String label : List.of("sun", "rain")) {
                assertEquals(
                        0.25, Models.call(created, "weatherSeenThreshold", String.class, label));
            }
            Object work = constant("Tag", "WORK");
            assertEquals(0.5, Models.call(created, "tagsThreshold", work.getClass(), work));
            for (double limit : new double[] {0, 1}) {
                assertThrows(
                        InvocationTargetException.class,
                        () -> Models.call(created, "setWeatherSeenThreshold", double.class, limit));
            }
            expected = created.predict(images.get(0));
            assertEquals(
                    16, ((Evaluation<?>) Models.call(created.evaluate(data), "urgent")).size());
            created.save(folder);
        }
        try (Model<Image, Object, Object, Object> loaded = models.loadAny(model, folder)) {
            assertEquals(expected, loaded.predict(images.get(0)));
            assertEquals(0.125, Models.call(loaded, "urgentThreshold"));
            assertEquals(0.25, Models.call(loaded, "weatherSeenThreshold", String.class, "rain"));
        }
    }
}
