package dev.condyle.runtime.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineWorkersTest {

    @BeforeAll
    static void startEngine() {
        Engines.engine();
    }

    @Test
    void resultsAreInTheOrderOfTheTasks() {
        List<Callable<Integer>> tasks =
                IntStream.range(0, 50).<Callable<Integer>>mapToObj(i -> () -> i * i).toList();
        assertEquals(
                IntStream.range(0, 50).map(i -> i * i).boxed().toList(), EngineWorkers.run(tasks));
    }

    @Test
    void theFirstFailureIsThrownAfterAllTasksHaveEnded() {
        AtomicBoolean last = new AtomicBoolean();
        List<Callable<Integer>> tasks =
                List.of(
                        () -> 1,
                        () -> {
                            Thread.sleep(20);
                            throw new IllegalArgumentException("second");
                        },
                        () -> {
                            throw new IllegalArgumentException("third");
                        },
                        () -> {
                            last.set(true);
                            return 4;
                        });
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> EngineWorkers.run(tasks));
        assertEquals("second", e.getMessage());
        assertTrue(last.get());
    }

    @Test
    void aWorkerComputesWithOneThreadAndHasNoWorkers() {
        List<Callable<List<Integer>>> tasks =
                List.of(() -> List.of(JniUtils.getNumThreads(), EngineWorkers.count()));
        int before = JniUtils.getNumThreads();
        if (EngineWorkers.count() > 1) {
            assertEquals(List.of(1, 1), EngineWorkers.run(tasks).get(0));
        }
        assertEquals(before, JniUtils.getNumThreads());
    }
}
