package dev.condyle.samples.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.util.JsonUtils;
import com.google.gson.JsonObject;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.weights.ModelFolderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A classifier over every kind of column, as a user holds it. */
class EverythingClassifierTest {

    @TempDir Path folder;

    private static Dataset<Everything, String> rows(int from, int to) {
        List<Everything> rows = IntStream.range(from, to).mapToObj(Everything::row).toList();
        return Dataset.of(rows, rows.stream().map(it -> it.age() < 45 ? "young" : "old").toList());
    }

    private static Fit<Object, Object> fit(int epochs) {
        return Fit.epochs(epochs).optimizer(Optimizer.adam().learningRate(0.01)).quiet();
    }

    @Test
    void itLearnsItsColumnsAndThenTheLabels() {
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            model.fit(rows(0, 300), fit(20));
            assertTrue(model.evaluate(rows(300, 400)).accuracy() > 0.9);
            assertFalse(model.summary().contains("?"), model.summary());
            assertTrue(model.summary().contains("columns  Columns(Everything)"), model.summary());
        }
    }

    @Test
    void savedAndLoadedInANewProcessItAnswersTheSameToTheBit() throws Exception {
        String here;
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            model.fit(rows(0, 200), fit(2));
            model.save(folder);
            here = Answers.of(model);
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Answers.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals(here, there.strip());
    }

    @Test
    void categoriesAreNotMixed() {
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            IllegalArgumentException refused =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> model.fit(rows(0, 50), fit(1).mixup(0.2)));
            assertTrue(refused.getMessage().startsWith("Fit.mixup"), refused::getMessage);
        }
    }

    @Test
    void beforeItHasLearnedItSaysSo() {
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            for (Executable use :
                    List.<Executable>of(
                            () -> model.predict(Everything.row(1)),
                            () -> model.evaluate(rows(0, 10)),
                            () -> model.save(folder),
                            model::block,
                            model::layers)) {
                IllegalStateException e = assertThrows(IllegalStateException.class, use);
                assertEquals(
                        "EverythingClassifier has not learned its columns yet. Call fit"
                                + " first, or load a saved model.",
                        e.getMessage());
            }
            assertEquals(
                    """
                    Name     Layer                            Output shape  Params
                    columns  Columns(Everything)              ?                  ?
                    hidden   Dense(units=8, activation=RELU)  (N, 8)             ?
                    head     Dense(units=2)                   (N, 2)            18
                    Total parameters: ?
                    Values shown as ? are known after fit has read the training data.
                    """,
                    model.summary());
            assertEquals("EverythingClassifier(? parameters, 2 classes)", model.toString());
        }
    }

    @Test
    void aSecondFitKeepsTheColumns() throws IOException {
        Path again = folder.resolve("again");
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            model.fit(rows(0, 100), fit(1));
            model.save(folder.resolve("first"));
            model.fit(rows(100, 300), fit(1));
            model.save(again);
        }
        String first = columns(folder.resolve("first"));
        assertEquals(first, columns(again));
        try (EverythingClassifierModel model = EverythingClassifierModel.load(again)) {
            model.fit(rows(300, 400), fit(1));
            model.save(again);
        }
        assertEquals(first, columns(again));
    }

    @Test
    void aTrainingThatFailsBeforeItsFirstStepTeachesTheColumnsNothing() throws IOException {
        Dataset<Everything, String> training = rows(100, 300);
        try (EverythingClassifierModel model = EverythingClassifierModel.create();
                EverythingClassifierModel fresh = EverythingClassifierModel.create()) {
            List<Everything> young = List.of(Everything.row(1), Everything.row(2));
            Dataset<Everything, String> alike = Dataset.of(young, row -> "young");
            assertThrows(DataException.class, () -> model.fit(alike, fit(1)));
            assertThrows(IllegalStateException.class, model::block);
            model.fit(training, fit(1));
            model.save(folder.resolve("again"));
            fresh.fit(training, fit(1));
            fresh.save(folder.resolve("fresh"));
        }
        assertEquals(columns(folder.resolve("fresh")), columns(folder.resolve("again")));
    }

    @Test
    void columnsLearnFromTheTrainingRowsAlone() throws IOException {
        for (int validation : new int[] {200, 900}) {
            try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
                Dataset<Everything, String> others = rows(validation, validation + 50);
                model.fit(rows(0, 100), Fit.epochs(1).validation(others).quiet());
                model.save(folder.resolve("by" + validation));
            }
        }
        assertEquals(columns(folder.resolve("by200")), columns(folder.resolve("by900")));
    }

    @Test
    void twoModelsLearnEachForItself() throws IOException {
        try (EverythingClassifierModel one = EverythingClassifierModel.create();
                EverythingClassifierModel other =
                        EverythingClassifierModel.create(ModelOptions.defaults())) {
            one.fit(rows(0, 50), fit(1));
            other.fit(rows(500, 550), fit(1));
            one.save(folder.resolve("one"));
            other.save(folder.resolve("other"));
        }
        assertNotEquals(columns(folder.resolve("one")), columns(folder.resolve("other")));
    }

    @Test
    void aRowThatDoesNotFitIsNamedAndTheModelCanStillLearn() {
        Everything wrong =
                new Everything(
                        0, 1.0, Float.NaN, 1L, 1, 1.0, null, "", "", 1, null, (byte) 0, "", 'a',
                        true, null, "", "", null, null, null, null, null);
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            Dataset<Everything, String> bad =
                    Dataset.of(List.of(Everything.row(1), wrong), List.of("old", "old"));
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> model.fit(bad, fit(1)));
            assertTrue(e.getMessage().startsWith("example 1: depth: "), e.getMessage());
            model.fit(rows(0, 50), fit(1));
        }
    }

    @Test
    void columnsThatWereAlteredAreRefused() throws IOException {
        try (EverythingClassifierModel model = EverythingClassifierModel.create()) {
            model.fit(rows(0, 50), fit(1));
            model.save(folder);
        }
        Path json = folder.resolve("model.json");
        Files.writeString(json, Files.readString(json).replace("\"Bern\"", "\"Born\""));
        ModelFolderException e =
                assertThrows(
                        ModelFolderException.class, () -> EverythingClassifierModel.load(folder));
        assertTrue(e.getMessage().contains("was changed after it was saved."), e.getMessage());
    }

    @Test
    void whereNothingIsLearnedTheNetworkIsThereAtOnce() {
        try (Plain_SorterModel model = Plain_SorterModel.create()) {
            // 1 number; 3 buckets, 3 islands, 2 texts and one unknown, and a column a missing one.
            assertTrue(model.summary().contains("(N, 13)"), model.summary());
            assertEquals(
                    model.predict(new Plain(1, null, null, "c")).label(),
                    model.predict(List.of(new Plain(1, null, null, "c"))).get(0).label());
            model.save(folder);
        }
        try (Plain_SorterModel model = Plain_SorterModel.load(folder)) {
            assertEquals(3, model.labels().size());
        }
    }

    private static String columns(Path saved) throws IOException {
        String json = Files.readString(saved.resolve("model.json"));
        return JsonUtils.GSON.fromJson(json, JsonObject.class).get("columns").toString();
    }
}
