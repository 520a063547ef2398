package dev.condyle.samples.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300) // a failure may otherwise wait forever
class BatcherTest {

    private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();

    /** A function starts with each permit. */
    private final Semaphore permits = new Semaphore(0);

    private final Semaphore started = new Semaphore(0);

    @Test
    void anInputDoesNotWaitForOthers() {
        permits.release(2);
        try (Batcher<Integer, Integer> batcher = batcher(4, 8)) {
            assertEquals(List.of(10), batcher.submit(List.of(1)).join());
            assertEquals(List.of(20), batcher.submit(List.of(2)).join());
        }
        assertEquals(List.of(List.of(1), List.of(2)), List.copyOf(batches));
    }

    @Test
    void whatArrivesDuringABatchFormsTheNextOnes() throws InterruptedException {
        try (Batcher<Integer, Integer> batcher = batcher(4, 8)) {
            CompletableFuture<List<Integer>> first = batcher.submit(List.of(1));
            started.acquire();
            CompletableFuture<List<Integer>> second = batcher.submit(List.of(2, 3));
            CompletableFuture<List<Integer>> third = batcher.submit(List.of(4, 5, 6));
            assertEquals(5, batcher.waiting());

            permits.release(3);
            assertEquals(List.of(10), first.join());
            assertEquals(List.of(20, 30), second.join());
            assertEquals(List.of(40, 50, 60), third.join());
        }
        assertEquals(List.of(List.of(1), List.of(2, 3, 4, 5), List.of(6)), List.copyOf(batches));
    }

    @Test
    void aFullQueueTakesAllInputsOfARequestOrNone() throws InterruptedException {
        try (Batcher<Integer, Integer> batcher = batcher(4, 3)) {
            batcher.submit(List.of(1));
            started.acquire();
            CompletableFuture<List<Integer>> waiting = batcher.submit(List.of(2, 3));

            RequestException full =
                    assertThrows(RequestException.class, () -> batcher.submit(List.of(4, 5)));
            assertEquals(503, full.status());
            assertTrue(full.getMessage().contains("2 of at most 3"), full.getMessage());
            assertEquals("1", full.headers().get("Retry-After"));
            assertEquals(2, batcher.waiting());

            batcher.submit(List.of(6));
            permits.release(2);
            assertEquals(List.of(20, 30), waiting.join());
        }
    }

    @Test
    void anInputThatFailsDoesNotFailTheOthersOfItsBatch() throws InterruptedException {
        IllegalStateException broken = new IllegalStateException("three");
        Function<List<Integer>, List<Integer>> function =
                inputs -> {
                    if (inputs.contains(3)) {
                        throw broken;
                    }
                    return times10(inputs);
                };
        try (Batcher<Integer, Integer> batcher = new Batcher<>(held(function), 4, 8)) {
            batcher.submit(List.of(1));
            started.acquire();
            CompletableFuture<List<Integer>> good = batcher.submit(List.of(2));
            CompletableFuture<List<Integer>> bad = batcher.submit(List.of(3));
            permits.release(10);

            assertEquals(List.of(20), good.join());
            assertSame(broken, assertThrows(CompletionException.class, bad::join).getCause());
            assertEquals(List.of(40), batcher.submit(List.of(4)).join());
        }
    }

    @Test
    void anErrorIsReportedAndTheNextBatchRuns() {
        Function<List<Integer>, List<Integer>> function =
                inputs -> {
                    if (inputs.contains(3)) {
                        throw new OutOfMemoryError("for this test");
                    }
                    return times10(inputs);
                };
        try (Batcher<Integer, Integer> batcher = new Batcher<>(function, 4, 8)) {
            CompletableFuture<List<Integer>> bad = batcher.submit(List.of(3));
            Throwable thrown = assertThrows(CompletionException.class, bad::join);
            assertInstanceOf(OutOfMemoryError.class, thrown.getCause());
            assertEquals(List.of(40), batcher.submit(List.of(4)).join());
        }
    }

    @Test
    void whatIsGivenUpIsNotPredicted() throws InterruptedException {
        try (Batcher<Integer, Integer> batcher = batcher(4, 8)) {
            batcher.submit(List.of(1));
            started.acquire();
            CompletableFuture<List<Integer>> givenUp = batcher.submit(List.of(2, 3));
            CompletableFuture<List<Integer>> kept = batcher.submit(List.of(4));
            givenUp.cancel(false);
            permits.release(2);

            assertEquals(List.of(40), kept.join());
        }
        assertEquals(List.of(List.of(1), List.of(4)), List.copyOf(batches));
    }

    @Test
    void closingAnswersWhatWaitsAndRefusesMore() throws InterruptedException {
        Batcher<Integer, Integer> batcher = batcher(2, 8);
        CompletableFuture<List<Integer>> first = batcher.submit(List.of(1));
        started.acquire();
        CompletableFuture<List<Integer>> second = batcher.submit(List.of(2, 3, 4));
        CountDownLatch closed = new CountDownLatch(1);
        Thread closing =
                new Thread(
                        () -> {
                            batcher.close();
                            closed.countDown();
                        });
        closing.start();
        permits.release(3);
        closed.await();

        assertEquals(List.of(10), first.getNow(List.of()));
        assertEquals(List.of(20, 30, 40), second.getNow(List.of()));
        RequestException refused =
                assertThrows(RequestException.class, () -> batcher.submit(List.of(5)));
        assertEquals(503, refused.status());
        assertTrue(refused.getMessage().contains("shutting down"), refused.getMessage());
    }

    @Test
    void manyThreadsGetTheirOwnOutputs() {
        try (Batcher<Integer, Integer> batcher = new Batcher<>(BatcherTest::times10, 7, 10_000)) {
            boolean all =
                    IntStream.range(0, 2_000)
                            .parallel()
                            .allMatch(
                                    i ->
                                            batcher.submit(List.of(i, -i))
                                                    .join()
                                                    .equals(List.of(10 * i, -10 * i)));
            assertTrue(all);
        }
    }

    private Batcher<Integer, Integer> batcher(int size, int capacity) {
        return new Batcher<>(held(BatcherTest::times10), size, capacity);
    }

    private Function<List<Integer>, List<Integer>> held(
            Function<List<Integer>, List<Integer>> function) {
        return inputs -> {
            batches.add(inputs);
            started.release();
            permits.acquireUninterruptibly();
            return function.apply(inputs);
        };
    }

    private static List<Integer> times10(List<Integer> inputs) {
        return inputs.stream().map(it -> 10 * it).toList();
    }
}
