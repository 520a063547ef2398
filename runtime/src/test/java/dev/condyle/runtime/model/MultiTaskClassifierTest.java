package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.model.PairModel.PairEvaluation;
import dev.condyle.runtime.model.PairModel.PairLabels;
import dev.condyle.runtime.model.PairModel.PairPrediction;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several heads behind one backbone. */
class MultiTaskClassifierTest {

    private static final Fit<Object, Object> FIT =
            Fit.epochs(15).batchSize(32).optimizer(Optimizer.adam().learningRate(0.03)).quiet();

    @TempDir private Path folder;

    private static Dataset<float[], PairLabels> examples(int size, long seed) {
        Random random = new Random(seed);
        List<float[]> inputs = new ArrayList<>();
        List<PairLabels> labels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float[] input = new float[4];
            for (int j = 0; j < input.length; j++) {
                input[j] = random.nextFloat() * 2 - 1;
            }
            float sum = input[0] + input[1];
            Size length = sum < -0.4 ? Size.SMALL : sum < 0.4 ? Size.MEDIUM : Size.LARGE;
            inputs.add(input);
            labels.add(new PairLabels(length, input[2] > 0 ? Shade.LIGHT : Shade.DARK));
        }
        return Dataset.of(inputs, labels);
    }

    @Test
    void eachHeadLearnsItsOwnTask() {
        try (PairModel model = new PairModel()) {
            Dataset<float[], PairLabels> test = examples(200, 2);
            History history = model.fit(examples(300, 1), FIT.validation(test));

            PairEvaluation report = model.evaluate(test);
            assertTrue(report.size().accuracy() > 0.9, report.size().toString());
            assertTrue(report.shade().accuracy() > 0.9, report.shade().toString());
            assertEquals(
                    (report.size().accuracy() + report.shade().accuracy()) / 2,
                    history.last().validationAccuracy().orElseThrow(),
                    1e-6);
            assertEquals(
                    report.size().loss() + report.shade().loss(),
                    history.last().validationLoss().orElseThrow(),
                    1e-5);
        }
    }

    @Test
    void aPredictionContainsOnePerHead() {
        try (PairModel model = new PairModel();
                NDManager manager = Engines.newManager(Optional.empty())) {
            float[][] inputs = {{1, 2, 3, 4}, {-1, 0, 2, 0.5f}};
            NDList logits =
                    model.block()
                            .forward(
                                    new ParameterStore(manager, false),
                                    new NDList(manager.create(inputs)),
                                    false);
            List<PairPrediction> predictions = model.predict(List.of(inputs));
            for (int i = 0; i < inputs.length; i++) {
                assertArrayEquals(
                        logits.get(0).get(i).softmax(0).toFloatArray(),
                        predictions.get(i).size().probabilities(),
                        1e-6f);
                assertArrayEquals(
                        logits.get(1).get(i).softmax(0).toFloatArray(),
                        predictions.get(i).shade().probabilities(),
                        1e-6f);
            }
        }
    }

    @Test
    void aHeadWithASmallWeightLearnsLittle() {
        Task<PairLabels, Shade> light = PairModel.shade(1e-6, PairModel.SHADES);
        Optimizer plain = Optimizer.sgd().learningRate(0.5);
        try (PairModel even = new PairModel();
                PairModel uneven = new PairModel(light)) {
            even.fit(examples(300, 1), FIT.optimizer(plain));
            float[] before = weight(uneven, "shade");
            uneven.fit(examples(300, 1), FIT.optimizer(plain));

            assertArrayEquals(before, weight(uneven, "shade"), 1e-3f);
            Dataset<float[], PairLabels> test = examples(200, 2);
            assertTrue(even.evaluate(test).shade().accuracy() > 0.85);
            assertTrue(uneven.evaluate(test).shade().accuracy() < 0.75);
            assertTrue(uneven.evaluate(test).size().accuracy() > 0.85);
        }
    }

    private static float[] weight(PairModel model, String head) {
        return model.block().getChildren().stream()
                .filter(child -> child.getKey().endsWith(head))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getParameters()
                .get("weight")
                .getArray()
                .toFloatArray();
    }

    @Test
    void theClassesOfAllHeadsAreSaved() throws IOException {
        Dataset<float[], PairLabels> test = examples(50, 2);
        try (PairModel model = new PairModel()) {
            model.fit(examples(300, 1), FIT);
            model.save(folder);
            try (PairModel loaded = new PairModel(folder, PairModel.SHADE)) {
                for (int i = 0; i < test.size(); i++) {
                    assertEquals(model.predict(test.input(i)), loaded.predict(test.input(i)));
                }
            }
        }
        String json = Files.readString(folder.resolve("model.json"));
        assertTrue(json.contains("\"heads\": {\n    \"size\": [\n      \"SMALL\""), json);
        assertTrue(json.contains("\"shade\": [\n      \"DARK\",\n      \"LIGHT\""), json);
    }

    @Test
    void aFolderWithOtherClassesOfAHeadIsRejected() {
        try (PairModel model = new PairModel()) {
            model.save(folder);
        }
        Labels<Shade> turned = new Turned();
        ModelFolderException e =
                assertThrows(
                        ModelFolderException.class,
                        () -> new PairModel(folder, PairModel.shade(1, turned)));
        assertTrue(
                e.getMessage()
                        .contains("shade: label 1 is 'DARK' in the folder, but 'LIGHT' in Pair"),
                e.getMessage());
    }

    @Test
    void anAnnotationIsSuggestedForARenamedHead() {
        try (PairModel model = new PairModel()) {
            model.save(folder);
        }
        Task<PairLabels, Shade> renamed =
                new Task<>("tone", PairModel.SHADES, 1, PairLabels::shade);
        assertEquals(
                "Model folder "
                        + folder
                        + ": it contains a different model, saved from Pair: head 2 is 'shade' in"
                        + " the folder, but 'tone' in Pair. If shade was renamed to tone, annotate"
                        + " tone with @Named(\"shade\"). Otherwise, load it with the class that it"
                        + " was saved from, or train again.",
                assertThrows(ModelFolderException.class, () -> new PairModel(folder, renamed))
                        .getMessage());
    }

    /** The classes in the other order. */
    private record Turned() implements Labels<Shade> {

        @Override
        public List<Shade> values() {
            return List.of(Shade.LIGHT, Shade.DARK);
        }

        @Override
        public List<String> names() {
            return List.of("LIGHT", "DARK");
        }

        @Override
        public int indexOf(Shade label) {
            return values().indexOf(label);
        }
    }

    @Test
    void aFolderWithOneHeadIsRejected() {
        try (TinyModel model = new TinyModel(ModelOptions.defaults())) {
            model.save(folder);
        }
        ModelFolderException e =
                assertThrows(
                        ModelFolderException.class, () -> new PairModel(folder, PairModel.SHADE));
        assertTrue(
                e.getMessage().contains("it has one head, but Pair has the heads size, shade"),
                e.getMessage());
    }

    @Test
    void anExampleWithoutALabelForAHeadCountsOnlyForTheOthers() {
        Dataset<float[], PairLabels> all = examples(300, 1);
        Dataset<float[], PairLabels> some =
                Dataset.of(
                        IntStream.range(0, 300).mapToObj(all::input).toList(),
                        IntStream.range(0, 300)
                                .mapToObj(
                                        i ->
                                                i % 3 == 0
                                                        ? new PairLabels(all.label(i).size(), null)
                                                        : all.label(i))
                                .toList());
        try (PairModel model = new PairModel()) {
            History history = model.fit(some, FIT.validation(some));
            PairEvaluation report = model.evaluate(some);
            assertEquals(300, report.size().size());
            assertEquals(200, report.shade().size());
            assertTrue(report.shade().accuracy() > 0.9, report.shade().toString());
            assertEquals(
                    report.size().loss() + report.shade().loss(),
                    history.last().validationLoss().orElseThrow(),
                    1e-9);
            assertEquals(
                    report.shade().accuracy(),
                    history.last()
                            .validation()
                            .orElseThrow()
                            .metric("shade", Metric.ACCURACY)
                            .orElseThrow());
        }
    }

    @Test
    void aHeadWithoutAnyLabelIsRejected() {
        List<PairLabels> labels =
                List.of(new PairLabels(Size.SMALL, null), new PairLabels(Size.LARGE, null));
        Dataset<float[], PairLabels> data = Dataset.of(List.of(new float[4], new float[4]), labels);
        try (PairModel model = new PairModel()) {
            DataException e = assertThrows(DataException.class, () -> model.fit(data, FIT));
            assertEquals(
                    "shade: No example has a label. Training requires labels.", e.getMessage());
            e = assertThrows(DataException.class, () -> model.evaluate(data));
            assertEquals(
                    "shade: No example has a label. There is nothing to evaluate.", e.getMessage());
        }
    }

    @Test
    void aHeadWithOnlyOneLabelIsRejected() {
        List<PairLabels> labels =
                List.of(
                        new PairLabels(Size.SMALL, Shade.DARK),
                        new PairLabels(Size.LARGE, Shade.DARK));
        Dataset<float[], PairLabels> data = Dataset.of(List.of(new float[4], new float[4]), labels);
        try (PairModel model = new PairModel()) {
            DataException e = assertThrows(DataException.class, () -> model.fit(data, FIT));
            assertTrue(
                    e.getMessage().startsWith("shade: All 2 examples have the label DARK."),
                    e.getMessage());
        }
    }

    @Test
    void toStringListsTheHeadsAndTheirClasses() {
        try (PairModel model = new PairModel()) {
            assertEquals(
                    "Pair(165 parameters, size: 3 classes, shade: 2 classes)", model.toString());
        }
    }
}
