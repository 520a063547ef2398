package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {

    private final NDManager manager = Engines.newManager(Optional.empty());

    @TempDir private Path folder;

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void everyTypeIsReadExactly() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(Resources.path("types.safetensors"))) {
            assertEquals(Map.of("format", "pt"), file.metadata());
            assertArrayEquals(
                    new long[] {0x3FF8000000000000L, Long.MIN_VALUE, 0x7FF8000000000001L, 1},
                    longs(file, "f64", DataType.FLOAT64));
            assertArrayEquals(
                    new int[] {0x3FC00000, 0x80000000, 0x7FC00001, 1, 0x7F800000, 0xFF800000},
                    ints(file, "f32", DataType.FLOAT32));
            assertArrayEquals(
                    new short[] {0x3E00, (short) 0x8000, 0x7E01, 1, 0x7C00}, shorts(file, "f16"));
            assertArrayEquals(
                    new int[] {0x3FC00000, 0x80000000, 0x7FC10000, 0x00010000, 0xFF800000},
                    ints(file, "bf16", DataType.FLOAT32));
            assertArrayEquals(
                    new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE},
                    longs(file, "i64", DataType.INT64));
            assertArrayEquals(
                    new int[] {Integer.MIN_VALUE, -1, Integer.MAX_VALUE},
                    ints(file, "i32", DataType.INT32));
            assertArrayEquals(
                    new int[] {Short.MIN_VALUE, -1, Short.MAX_VALUE},
                    ints(file, "i16", DataType.INT32));
            assertArrayEquals(new byte[] {-128, -1, 127}, bytes(file, "i8", DataType.INT8));
            assertArrayEquals(new byte[] {0, -128, -1}, bytes(file, "u8", DataType.UINT8));
            assertArrayEquals(
                    new boolean[] {true, false, true}, file.read("bool", manager).toBooleanArray());
        }
    }

    @Test
    void everyByteOtherThanZeroIsTrue() throws IOException {
        Path path = folder.resolve("bits.safetensors");
        String header = "{\"a\":{\"dtype\":\"BOOL\",\"shape\":[4],\"data_offsets\":[0,4]}}";
        HostileFiles.safetensors(path, header, 4);
        byte[] bytes = Files.readAllBytes(path);
        byte[] bits = {0, 1, 2, -1};
        System.arraycopy(bits, 0, bytes, bytes.length - 4, 4);
        Files.write(path, bytes);
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertArrayEquals(new byte[] {0, 1, 1, 1}, file.read("a", manager).toByteArray());
        }
    }

    @Test
    void shapesAndNamesMatchTheFile() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(Resources.path("types.safetensors"))) {
            assertEquals(
                    List.of(
                            "i64",
                            "f64",
                            "a b\n",
                            "empty",
                            "f32",
                            "läyer.\"0\"\\weight",
                            "scalar",
                            "i32",
                            "bf16",
                            "f16",
                            "i16",
                            "i8",
                            "u8",
                            "bool"),
                    List.copyOf(file.tensors().keySet()));
            assertEquals(new Shape(2, 3), file.read("f32", manager).getShape());
            assertEquals(new Shape(), file.read("scalar", manager).getShape());
            assertEquals(2.5f, file.read("scalar", manager).getFloat());
            assertEquals(new Shape(0, 4), file.read("empty", manager).getShape());
            assertArrayEquals(
                    new float[] {1, 2}, file.read("läyer.\"0\"\\weight", manager).toFloatArray());
            assertEquals(
                    "There is no tensor 'f33' in " + Resources.path("types.safetensors") + ".",
                    assertThrows(WeightsException.class, () -> file.read("f33", manager))
                            .getMessage());
        }
    }

    @Test
    void aTensorIsCopiedIntoAnArrayWithADifferentTypeAndLayout() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(Resources.path("types.safetensors"))) {
            NDArray single = manager.zeros(new Shape(5));
            file.copyTo("f16", single);
            assertEquals(1.5f, single.getFloat(0));
            assertEquals(0x1p-24f, single.getFloat(3));
            NDArray transposed = manager.zeros(new Shape(3, 2)).transpose();
            file.copyTo("f32", transposed);
            assertEquals(1.5f, transposed.getFloat(0, 0));
            assertEquals(Float.MIN_VALUE, transposed.getFloat(1, 0));
            assertEquals(
                    "Tensor 'f32' of "
                            + Resources.path("types.safetensors")
                            + " has shape (2, 3), not (3, 2).",
                    assertThrows(
                                    WeightsException.class,
                                    () -> file.copyTo("f32", manager.zeros(new Shape(3, 2))))
                            .getMessage());
        }
    }

    @Test
    void copyingLeavesNoArraysAttached() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(Resources.path("types.safetensors"))) {
            NDArray target = manager.zeros(new Shape(5));
            file.copyTo("f16", target);
            file.copyTo("bf16", target);
            assertEquals(List.of(target), manager.getManagedArrays());
            file.read("f32", manager);
            assertEquals(2, manager.getManagedArrays().size());
        }
    }

    @Test
    void aTensorAtAnOffsetAboveTwoGigabytesIsRead() throws IOException {
        // Two tensors of 1.5 GB that take no room on disk, and a small one behind them.
        long large = 3L << 29;
        String header =
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[%1$d],\"data_offsets\":[0,%1$d]},"
                        + "\"b\":{\"dtype\":\"U8\",\"shape\":[%1$d],\"data_offsets\":[%1$d,%2$d]},"
                        + "\"c\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[%2$d,%3$d]}}";
        byte[] text =
                String.format(header, large, 2 * large, 2 * large + 4)
                        .getBytes(StandardCharsets.UTF_8);
        Path path = folder.resolve("large.safetensors");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.writeLong(Long.reverseBytes(text.length));
            file.write(text);
            file.seek(8 + text.length + 2 * large);
            file.writeInt(Integer.reverseBytes(Float.floatToIntBits(7)));
        }
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            assertEquals(7f, file.read("c", manager).toFloatArray()[0]);
        }
    }

    @Test
    void aLargeTensorIsReadInRanges() throws IOException {
        try (SafetensorsFile file = SafetensorsFile.open(Resources.path("types.safetensors"))) {
            for (String name : file.tensors().keySet()) {
                NDArray whole = file.read(name, manager);
                for (int bytes : new int[] {8, 16, 24}) {
                    NDArray ranges = file.read(name, manager, bytes);
                    assertEquals(whole.getShape(), ranges.getShape(), name);
                    assertEquals(whole.toByteBuffer(), ranges.toByteBuffer(), name);
                }
            }
        }
    }

    @Test
    void everyTruncatedFileIsRejected() throws IOException {
        byte[] whole = Files.readAllBytes(Resources.path("types.safetensors"));
        Path path = folder.resolve("cut.safetensors");
        for (int length = 0; length < whole.length; length++) {
            Files.write(path, Arrays.copyOf(whole, length));
            String message =
                    assertThrows(WeightsException.class, () -> SafetensorsFile.open(path).close())
                            .getMessage();
            assertTrue(message.startsWith(path + " is not a valid safetensors file: "), message);
        }
    }

    @Test
    void theDigestCoversTheWholeFile() throws IOException {
        Path path = folder.resolve("small.safetensors");
        Files.write(path, new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', '}'});
        try (SafetensorsFile file = SafetensorsFile.open(path)) {
            // printf '\002\0\0\0\0\0\0\0{}' | sha256sum
            assertEquals(
                    "411a485216e432ece6b9af94fa32154cf79a2a56d4f81266baa50063f45092bd",
                    file.sha256());
        }
    }

    private long[] longs(SafetensorsFile file, String name, DataType type) throws IOException {
        long[] numbers = new long[(int) file.tensors().get(name).shape().size()];
        buffer(file, name, type).asLongBuffer().get(numbers);
        return numbers;
    }

    private int[] ints(SafetensorsFile file, String name, DataType type) throws IOException {
        int[] numbers = new int[(int) file.tensors().get(name).shape().size()];
        buffer(file, name, type).asIntBuffer().get(numbers);
        return numbers;
    }

    private short[] shorts(SafetensorsFile file, String name) throws IOException {
        short[] numbers = new short[(int) file.tensors().get(name).shape().size()];
        buffer(file, name, DataType.FLOAT16).asShortBuffer().get(numbers);
        return numbers;
    }

    private byte[] bytes(SafetensorsFile file, String name, DataType type) throws IOException {
        byte[] numbers = new byte[(int) file.tensors().get(name).shape().size()];
        buffer(file, name, type).get(numbers);
        return numbers;
    }

    private ByteBuffer buffer(SafetensorsFile file, String name, DataType type) throws IOException {
        NDArray array = file.read(name, manager);
        assertEquals(type, array.getDataType());
        return array.toByteBuffer().order(ByteOrder.nativeOrder());
    }
}
