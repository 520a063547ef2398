package dev.condyle.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutBlockTest {

    private final NDManager manager = Engines.engine().newBaseManager();

    @AfterEach
    void tearDown() {
        manager.close();
    }

    private float[] ofOnes(float rate, long... shape) {
        DropoutBlock block = DropoutBlock.builder().optRate(rate).build();
        NDList ones = new NDList(manager.ones(new Shape(shape)));
        return block.forward(new ParameterStore(manager, false), ones, true)
                .singletonOrThrow()
                .toFloatArray();
    }

    @ParameterizedTest
    @ValueSource(floats = {0.01f, 0.2f, 0.5f, 0.9f})
    void valuesAreDroppedWithTheRateAndTheOthersScaled(float rate) {
        Engine.getInstance().setRandomSeed(1);
        int size = 400_001; // odd: two values share a random number
        float[] values = ofOnes(rate, size);

        int dropped = 0;
        for (float value : values) {
            assertTrue(value == 0 || value == 1 / (1 - rate), () -> "unexpected " + value);
            dropped += value == 0 ? 1 : 0;
        }
        double deviation = Math.sqrt(size * rate * (1 - rate));
        assertEquals(size * rate, dropped, 5 * deviation);
    }

    @Test
    void neighboursAndHalvesAreIndependent() {
        int half = 500_000;
        byte[] kept = DropoutMask.draw(2 * half, 0.5f, 7);
        for (int distance : new int[] {1, 2, 64, half}) {
            int equal = 0;
            for (int i = 0; i < half; i++) {
                equal += kept[i] == kept[i + distance] ? 1 : 0;
            }
            assertEquals(half / 2.0, equal, 5 * Math.sqrt(half) / 2, "at distance " + distance);
        }
    }

    @Test
    void seedOfTheEngineDeterminesWhatIsDropped() {
        Engine.getInstance().setRandomSeed(1);
        float[] first = ofOnes(0.5f, 3, 100);
        float[] second = ofOnes(0.5f, 3, 100);
        Engine.getInstance().setRandomSeed(1);
        assertArrayEquals(first, ofOnes(0.5f, 3, 100));
        assertArrayEquals(second, ofOnes(0.5f, 3, 100));
        assertNotEquals(Arrays.toString(first), Arrays.toString(second));
    }

    @Test
    void gradientPassesWhereTheValueWasKept() {
        NDArray x = manager.randomNormal(new Shape(2, 3, 4, 5));
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray y = DropoutBlock.dropout(x, 0.25f, true).singletonOrThrow();
            assertEquals(x.getShape(), y.getShape());
            // A later mask must not change the one that the graph refers to.
            DropoutBlock.dropout(x, 0.75f, true);
            collector.backward(y.sum());
            float[] expected = new float[120];
            float[] values = y.toFloatArray();
            for (int i = 0; i < expected.length; i++) {
                expected[i] = values[i] == 0 ? 0 : 1 / 0.75f;
            }
            assertArrayEquals(expected, x.getGradient().toFloatArray());
        }
    }

    @Test
    void inferenceReturnsTheInput() {
        NDArray x = manager.ones(new Shape(2, 3));
        assertSame(x, DropoutBlock.dropout(x, 0.5f, false).singletonOrThrow());
        assertSame(x, DropoutBlock.dropout(x, 0, true).singletonOrThrow());
    }

    @Test
    void rateBelowZeroOrOfOneIsRejected() {
        DropoutBlock.Builder builder = DropoutBlock.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.optRate(1));
        assertThrows(IllegalArgumentException.class, () -> builder.optRate(-0.1f));
    }
}
