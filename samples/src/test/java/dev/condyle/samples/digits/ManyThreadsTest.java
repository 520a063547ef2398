package dev.condyle.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

    private static final int THREADS = 8;

    @Test
    void eightThreadsGetTheAnswersOfOne() throws Exception {
        List<Image> images = Few.images(Few.TEST);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (DigitReaderModel model = Few.trained(4)) {
            List<float[]> alone = predict(model, images);
            List<Callable<List<float[]>>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> predict(model, images));
            }
            for (Future<List<float[]>> together : threads.invokeAll(tasks)) {
                for (int i = 0; i < images.size(); i++) {
                    assertArrayEquals(alone.get(i), together.get().get(i), "example " + i);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<float[]> predict(DigitReaderModel model, List<Image> images) {
        return images.stream().map(model::predict).map(Prediction::probabilities).toList();
    }
}
