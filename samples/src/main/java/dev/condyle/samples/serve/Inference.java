package dev.condyle.samples.serve;

import ai.djl.modality.cv.Image;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Reads the pictures of requests within the limits, and predicts them in batches. */
final class Inference implements AutoCloseable {

    private final ServerLimits limits;
    private final PictureReader pictures;
    private final PixelBudget budget;
    private final Batcher<Image, Answer> batcher;

    /** Unlike the thread of CompletableFuture.orTimeout, it ends with the server. */
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    Inference(
            Function<List<Image>, List<Answer>> model, ServerLimits limits, ServerMetrics metrics) {
        this.limits = limits;
        pictures = new PictureReader(limits.picturePixels());
        budget = new PixelBudget(limits.pendingPixels());
        batcher = new Batcher<>(it -> timed(model, it, metrics), limits.batch(), limits.queue());
        timer.setRemoveOnCancelPolicy(true);
        metrics.watchQueue(batcher::waiting);
    }

    private static List<Answer> timed(
            Function<List<Image>, List<Answer>> model, List<Image> images, ServerMetrics metrics) {
        long start = System.nanoTime();
        List<Answer> answers = model.apply(images);
        metrics.batch(images.size(), Duration.ofNanos(System.nanoTime() - start));
        return answers;
    }

    /** Reads the images of a request. */
    @FunctionalInterface
    interface Source {
        List<Image> images(PictureReader pictures, PixelBudget.Share share);
    }

    /**
     * Reads images on this thread, and predicts them on that of the batches.
     *
     * @return the answers; it fails with a {@link TimeoutException} after the time limit
     * @throws RequestException if they cannot be read, exceed a limit, or the queue is full
     */
    CompletableFuture<List<Answer>> answers(Source source) {
        PixelBudget.Share share = budget.share();
        CompletableFuture<List<Answer>> answers;
        try {
            List<Image> images = source.images(pictures, share);
            requireFewEnough(images.size());
            answers = batcher.submit(images);
        } catch (RuntimeException | Error e) {
            share.close();
            throw e;
        }
        Future<?> limit =
                timer.schedule(
                        () -> answers.completeExceptionally(new TimeoutException()),
                        limits.time().toMillis(),
                        TimeUnit.MILLISECONDS);
        answers.whenComplete(
                (result, failure) -> {
                    share.close();
                    limit.cancel(false);
                });
        return answers;
    }

    private void requireFewEnough(int inputs) {
        if (inputs > limits.queue()) {
            throw RequestException.tooLarge(
                    "A request must have at most "
                            + limits.queue()
                            + " pictures, not "
                            + inputs
                            + ". Send several requests.");
        }
    }

    /** Answers what waits, and accepts nothing more. */
    @Override
    public void close() {
        batcher.close();
        timer.shutdownNow();
    }
}
