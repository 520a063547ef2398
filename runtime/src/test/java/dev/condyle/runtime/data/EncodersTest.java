package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.engine.Engines;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodersTest {

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static <I> ByteBuffer encode(InputEncoder<I> encoder, I input) {
        int bytes = (int) encoder.shape().size() * encoder.dataType().getNumOfBytes();
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        encoder.encode(input, buffer);
        assertEquals(0, buffer.remaining());
        return buffer.flip();
    }

    private static float[] floats(ByteBuffer buffer) {
        float[] floats = new float[buffer.remaining() / Float.BYTES];
        buffer.asFloatBuffer().get(floats);
        return floats;
    }

    private static long[] longs(ByteBuffer buffer) {
        long[] longs = new long[buffer.remaining() / Long.BYTES];
        buffer.asLongBuffer().get(longs);
        return longs;
    }

    private static <I> String refused(InputEncoder<I> encoder, I input) {
        return assertThrows(DataException.class, () -> encode(encoder, input)).getMessage();
    }

    @Test
    void floatsAreCopied() {
        float[] input = {1, -2, Float.MIN_VALUE, Float.MAX_VALUE};
        assertArrayEquals(input, floats(encode(Inputs.floats(new Shape(2, 2)), input)));
    }

    @Test
    void floatsOfAWrongLengthAreRejected() {
        assertEquals(
                "The input has length 3, but the shape (2, 2) requires 4 numbers.",
                refused(Inputs.floats(new Shape(2, 2)), new float[3]));
    }

    @Test
    void nonFiniteFloatsAreRejectedWithTheirIndex() {
        InputEncoder<float[]> encoder = Inputs.floats(new Shape(3));
        assertEquals(
                "Number 1 (from 0) of the input is NaN. All numbers must be finite."
                        + " Fix or remove the example.",
                refused(encoder, new float[] {1, Float.NaN, 2}));
        assertEquals(
                "Number 2 (from 0) of the input is -Infinity. All numbers must be"
                        + " finite. Fix or remove the example.",
                refused(encoder, new float[] {1, 3, Float.NEGATIVE_INFINITY}));
    }

    @Test
    void idsAreConvertedToLong() {
        assertArrayEquals(
                new long[] {0, 7, Integer.MAX_VALUE},
                longs(encode(Inputs.ints(new Shape(3)), new int[] {0, 7, Integer.MAX_VALUE})));
    }

    @Test
    void idsOutsideTheVocabularyAreRejected() {
        InputEncoder<int[]> encoder = Inputs.ints(new Shape(2), 20);
        assertArrayEquals(new long[] {0, 19}, longs(encode(encoder, new int[] {0, 19})));
        assertEquals(
                "Id 1 (from 0) of the input is 20. The largest id of the vocabulary is 19.",
                refused(encoder, new int[] {3, 20}));
        assertThrows(IllegalArgumentException.class, () -> Inputs.ints(new Shape(2), 0));
    }

    @Test
    void invalidIdsAreRejected() {
        assertEquals(
                "Id 1 (from 0) of the input is -4. Ids start at 0.",
                refused(Inputs.ints(new Shape(2)), new int[] {3, -4}));
        assertEquals(
                "The input has length 1, but the shape (2) requires 2 numbers.",
                refused(Inputs.ints(new Shape(2)), new int[1]));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT32", "FLOAT64", "FLOAT16", "UINT8", "INT8", "INT32", "INT64"})
    void arraysOfEveryTypeAreConvertedToFloats(DataType type) {
        NDArray array = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));
        assertArrayEquals(
                new float[] {1, 2, 3, 4, 5, 6},
                floats(
                        encode(
                                Inputs.array(new Shape(2, 3), DataType.FLOAT32),
                                array.toType(type, false))));
    }

    @ParameterizedTest
    @EnumSource(names = {"UINT8", "INT8", "INT32", "INT64"})
    void integerArraysAreConvertedToIds(DataType type) {
        NDArray array = manager.create(new int[] {1, 2, 100}).toType(type, false);
        assertArrayEquals(
                new long[] {1, 2, 100},
                longs(encode(Inputs.array(new Shape(3), DataType.INT64), array)));
    }

    @Test
    void aTransposedArrayIsReadInRowMajorOrder() {
        NDArray array = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));
        float[] expected = {1, 4, 2, 5, 3, 6};
        InputEncoder<NDArray> encoder = Inputs.array(new Shape(3, 2), DataType.FLOAT32);
        assertArrayEquals(expected, floats(encode(encoder, array.transpose())));
        assertArrayEquals(
                expected,
                floats(encode(encoder, array.toType(DataType.FLOAT64, false).transpose())));
    }

    @Test
    void encodingLeavesNoArraysAttached() {
        NDArray array = manager.create(new double[] {1, 2, 3});
        int before = manager.getManagedArrays().size();
        encode(Inputs.array(new Shape(3), DataType.FLOAT32), array);
        assertEquals(before, manager.getManagedArrays().size());
        assertArrayEquals(new double[] {1, 2, 3}, array.toDoubleArray());
    }

    @Test
    void invalidArraysAreRejected() {
        assertEquals(
                "The array has the shape (3), but the network expects (1, 3).",
                refused(
                        Inputs.array(new Shape(1, 3), DataType.FLOAT32),
                        manager.create(new float[3])));
        assertEquals(
                "The array is of type float32, but the network requires int64.",
                refused(Inputs.array(new Shape(3), DataType.INT64), manager.create(new float[3])));
        assertEquals(
                "Number 1 (from 0) of the input is Infinity. All numbers must be"
                        + " finite. Fix or remove the example.",
                refused(
                        Inputs.array(new Shape(2), DataType.FLOAT32),
                        manager.create(new double[] {1, 1e300})));
        assertEquals(
                "Id 1 (from 0) of the input is -1. Ids start at 0.",
                refused(
                        Inputs.array(new Shape(2), DataType.INT64),
                        manager.create(new long[] {1, -1})));
    }

    @Test
    void invalidShapesAndTypesAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> Inputs.floats(new Shape(-1, 3)));
        assertThrows(IllegalArgumentException.class, () -> Inputs.ints(new Shape(0)));
        assertThrows(
                IllegalArgumentException.class, () -> Inputs.floats(new Shape(1 << 20, 1 << 20)));
        assertThrows(
                IllegalArgumentException.class, () -> Inputs.array(new Shape(3), DataType.FLOAT16));
    }
}
