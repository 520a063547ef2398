package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CrossEntropyTest {

    private record Keras(float[][] logits, float[] labels, Map<String, Double> losses) {}

    @Test
    void theLossMatchesKerasWithAndWithoutSmoothing() {
        Keras keras = Fixture.read("smoothing.json", Keras.class);
        assertEquals(3, keras.losses.size());
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray logits = manager.create(keras.logits);
            NDArray labels = manager.create(keras.labels).expandDims(1);
            keras.losses.forEach(
                    (smoothing, loss) -> {
                        NDArray ours =
                                new CrossEntropy(Float.parseFloat(smoothing))
                                        .losses(logits, labels);
                        assertEquals(DataType.FLOAT32, ours.getDataType());
                        assertEquals(loss, ours.mean().getFloat(), 1e-5, smoothing);
                    });
        }
    }

    @Test
    void theScoreIsOneForARowWithTheHighestLogitAtTheLabel() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            NDArray logits = manager.create(new float[][] {{1, 2, 3}, {3, 2, 1}, {0, 5, 1}});
            NDArray labels = manager.create(new float[][] {{2}, {1}, {1}});
            assertArrayEquals(
                    new float[] {1, 0, 1},
                    new CrossEntropy(0).scores(logits, labels).toFloatArray());
        }
    }
}
