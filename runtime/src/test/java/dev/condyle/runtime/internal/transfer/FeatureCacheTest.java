package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputArray;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeatureCacheTest {

    private static final List<InputArray> ARRAYS =
            List.of(new InputArray(new Shape(2), DataType.FLOAT32));

    /** A data set that can grow. */
    private record Numbers(List<Integer> numbers) implements Dataset<Integer, Integer> {

        static Numbers of(int size) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                numbers.add(i);
            }
            return new Numbers(numbers);
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public Integer input(int index) {
            return numbers.get(index);
        }

        @Override
        public Integer label(int index) {
            return 0;
        }
    }

    private static CachedFeatures features(Dataset<?, ?> data, String weights) {
        FeatureRows rows = FeatureRows.of(data.size(), 2, Long.MAX_VALUE);
        for (int i = 0; i < data.size(); i++) {
            rows.add(new float[2]);
        }
        return CachedFeatures.of(data, weights, ARRAYS, rows);
    }

    @Test
    void featuresAreOfTheSameDataSetWeightsAndSize() {
        Numbers data = Numbers.of(3);
        Numbers equal = Numbers.of(3);
        try (FeatureCache cache = new FeatureCache(1000)) {
            CachedFeatures features = features(data, "a");
            cache.add(features);
            assertEquals(Optional.of(features), cache.find(data, "a"));
            assertEquals(Optional.empty(), cache.find(data, "b"));
            assertEquals(Optional.empty(), cache.find(equal, "a"));

            data.numbers().add(4);
            assertEquals(Optional.empty(), cache.find(data, "a"));
            data.numbers().remove(0);
            assertEquals(Optional.of(features), cache.find(data, "a"));
        }
    }

    @Test
    void featuresOfADataSetThatHasGrownAreFreed() {
        Numbers data = Numbers.of(3);
        try (FeatureCache cache = new FeatureCache(1000)) {
            cache.add(features(data, "a"));
            cache.keepOnly(List.of(data), "a");
            assertEquals(1000 - 3 * 2 * Float.BYTES, cache.memoryLeft());
            data.numbers().add(4);
            cache.keepOnly(List.of(data), "a");
            assertEquals(1000, cache.memoryLeft());
            assertFalse(cache.mayHave(data));
        }
    }

    @Test
    void closingFreesAllFeatures() {
        Numbers data = Numbers.of(3);
        FeatureCache cache = new FeatureCache(1000);
        cache.add(features(data, "a"));
        assertTrue(cache.mayHave(data));
        cache.close();
        assertFalse(cache.mayHave(data));
    }

    @Test
    void featuresThatAreFreedAreClosed() {
        Numbers data = Numbers.of(3);
        Numbers other = Numbers.of(3);
        FeatureCache cache = new FeatureCache(0);
        CachedFeatures kept = inAFile(data);
        CachedFeatures freed = inAFile(other);
        cache.add(kept);
        cache.add(freed);
        assertTrue(cache.mayHave(other));
        cache.keepOnly(List.of(data), "a");
        assertTrue(cache.mayHave(data));
        assertFalse(cache.mayHave(other));
        read(kept);
        assertThrows(UncheckedIOException.class, () -> read(freed));
        cache.close();
        assertThrows(UncheckedIOException.class, () -> read(kept));
    }

    private static CachedFeatures inAFile(Dataset<?, ?> data) {
        FeatureRows rows = FeatureRows.of(data.size(), 2, 0);
        for (int i = 0; i < data.size(); i++) {
            rows.add(new float[2]);
        }
        return CachedFeatures.of(data, "a", ARRAYS, rows);
    }

    private static void read(CachedFeatures features) {
        features.rows()
                .copy(0, ByteBuffer.allocateDirect(2 * Float.BYTES).order(ByteOrder.nativeOrder()));
    }
}
