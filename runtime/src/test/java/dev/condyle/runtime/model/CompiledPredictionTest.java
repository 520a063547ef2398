package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.inference.ChildJvm;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.training.Fit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled predictions are those of the blocks, at any time. */
class CompiledPredictionTest {

    private static final float TOLERANCE = 1e-4f;
    private static final Dataset<float[], Size> DATA = Photos.random(12, 3);
    private static final ModelOptions COMPILED = PhotoModel.SEED.compiled(true);

    private static PhotoModel compiled() {
        return new PhotoModel(PhotoModel.frozen(), COMPILED);
    }

    private static List<float[]> inputs() {
        return IntStream.range(0, DATA.size()).mapToObj(DATA::input).toList();
    }

    private static float[][] probabilities(PhotoModel model) {
        return model.predict(inputs()).stream()
                .map(Prediction::probabilities)
                .toArray(float[][]::new);
    }

    private static void assertSame(PhotoModel expected, PhotoModel actual) {
        float[][] blocks = probabilities(expected);
        float[][] program = probabilities(actual);
        for (int i = 0; i < blocks.length; i++) {
            assertArrayEquals(blocks[i], program[i], TOLERANCE, "input " + i);
            float[] alone = actual.predict(DATA.input(i)).probabilities();
            assertArrayEquals(blocks[i], alone, TOLERANCE, "input " + i + " alone");
        }
    }

    @Test
    void predictionsAndEvaluationsAreThoseOfTheBlocks() {
        try (PhotoModel eager = new PhotoModel(PhotoModel.frozen());
                PhotoModel compiled = compiled()) {
            assertSame(eager, compiled);
            assertEquals(eager.evaluate(DATA).loss(), compiled.evaluate(DATA).loss(), TOLERANCE);
        }
    }

    @Test
    void trainingIsFollowedByPredictionsWithTheNewWeights(@TempDir Path folder) {
        try (PhotoModel compiled = compiled()) {
            float[][] before = probabilities(compiled);
            compiled.fit(DATA, Fit.epochs(3).batchSize(4).quiet());
            assertNotEquals(before[0][0], probabilities(compiled)[0][0]);
            compiled.save(folder);
            try (PhotoModel eager = new PhotoModel(PhotoModel.frozen(), folder)) {
                assertSame(eager, compiled);
            }
        }
    }

    @Test
    void aWeightThatOtherCodeChangesIsNoticed() {
        try (PhotoModel eager = new PhotoModel(PhotoModel.frozen());
                PhotoModel compiled = compiled()) {
            for (int i = 0; i < 3; i++) {
                for (PhotoModel model : List.of(eager, compiled)) {
                    model.block().getParameters().valueAt(0).getArray().muli(1.5);
                }
                assertSame(eager, compiled);
            }
        }
    }

    @Test
    void statisticsThatOtherCodeChangesAreNoticed() {
        try (PhotoModel eager = new PhotoModel(PhotoModel.spec(NormMode.TRAIN, it -> it));
                PhotoModel compiled =
                        new PhotoModel(PhotoModel.spec(NormMode.TRAIN, it -> it), COMPILED)) {
            assertSame(eager, compiled);
            for (PhotoModel model : List.of(eager, compiled)) {
                NDManager manager =
                        model.block().getParameters().valueAt(0).getArray().getManager();
                try (NDManager scratch = manager.newSubManager()) {
                    NDArray images = scratch.ones(new Shape(2, 3, 32, 32));
                    model.block()
                            .forward(new ParameterStore(scratch, false), new NDList(images), true);
                }
            }
            assertSame(eager, compiled);
        }
    }

    @Test
    void aWeightThatIsNaNIsReported() {
        try (PhotoModel compiled = compiled()) {
            compiled.block().getParameters().valueAt(0).getArray().muli(Float.NaN);
            IllegalStateException e =
                    assertThrows(
                            IllegalStateException.class, () -> compiled.predict(DATA.input(0)));
            assertTrue(e.getMessage().contains("NaN instead of a finite logit"), e.getMessage());
        }
    }

    @Test
    void manyThreadsReceiveTheAnswersOfOne() throws Exception {
        try (PhotoModel compiled = compiled()) {
            float[][] expected = probabilities(compiled);
            ExecutorService threads = Executors.newFixedThreadPool(64);
            try {
                List<Future<float[][]>> answers = new ArrayList<>();
                for (int i = 0; i < 128; i++) {
                    answers.add(threads.submit(() -> probabilities(compiled)));
                }
                for (Future<float[][]> answer : answers) {
                    float[][] actual = answer.get();
                    for (int i = 0; i < expected.length; i++) {
                        assertArrayEquals(expected[i], actual[i], 1e-6f);
                    }
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** The environment of the tests sets the number of the engine's threads; a child has none. */
    @Test
    void partsOfABatchOnAllCoresHaveTheSameResults() throws Exception {
        String output = ChildJvm.run(Map.of("OMP_NUM_THREADS", ""), ParallelProbe.class);
        Map<String, Double> results =
                output.lines()
                        .map(line -> line.split(" "))
                        .filter(words -> words.length == 2)
                        .collect(Collectors.toMap(it -> it[0], it -> Double.valueOf(it[1])));
        assertEquals(
                Set.of("workers", "predictions", "evaluations", "trainings"),
                results.keySet(),
                output);
        assertTrue(results.get("workers") >= 1, output);
        for (String name : List.of("predictions", "evaluations", "trainings")) {
            assertTrue(results.get(name) < TOLERANCE, output);
        }
    }
}
