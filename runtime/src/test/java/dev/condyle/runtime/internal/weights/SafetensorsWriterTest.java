package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.engine.Engines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SafetensorsWriterTest {

    private static final Map<String, String> PT = Map.of("format", "pt");

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theBytesMatchTheReferenceImplementationForEveryTensorOrder() throws IOException {
        byte[] reference = Files.readAllBytes(Resources.path("written.safetensors"));
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        try (SafetensorsFile file = SafetensorsFile.open(Resources.path("written.safetensors"))) {
            List<String> names = new ArrayList<>(file.tensors().keySet());
            Collections.shuffle(names, new Random(1));
            for (String name : names) {
                tensors.put(name, file.read(name, manager));
            }
        }
        assertArrayEquals(reference, written(tensors, PT));
    }

    @Test
    void aTransposedArrayIsWrittenInRowMajorOrder() throws IOException {
        NDArray matrix = manager.create(new float[] {1, 2, 3, 4, 5, 6}, new Shape(2, 3));
        NDArray transposed = matrix.transpose();
        byte[] bytes = written(Map.of("a", transposed), Map.of());
        float[] numbers = new float[6];
        ByteBuffer.wrap(bytes, bytes.length - 24, 24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(numbers);
        assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, numbers);
        assertEquals(2, manager.getManagedArrays().size());
    }

    @Test
    void aLargeArrayIsWrittenInRanges() throws IOException {
        NDArray matrix = manager.arange(30f).reshape(5, 6);
        Map<String, NDArray> tensors =
                Map.of(
                        "matrix", matrix,
                        "transposed", matrix.transpose(),
                        "longs", manager.arange(0, 7, 1, DataType.INT64),
                        "empty", manager.create(new Shape(0, 2)));
        byte[] whole = written(tensors, PT);
        for (int most : new int[] {8, 16, 24}) {
            ByteArrayOutputStream ranges = new ByteArrayOutputStream();
            SafetensorsWriter.write(tensors, PT, Channels.newChannel(ranges), most);
            assertArrayEquals(whole, ranges.toByteArray());
        }
        assertEquals(5, manager.getManagedArrays().size());
    }

    @Test
    void aChannelThatWritesPartiallyReceivesAllBytes() throws IOException {
        Map<String, NDArray> tensors = Map.of("a", manager.arange(100f));
        ByteArrayOutputStream slow = new ByteArrayOutputStream();
        SafetensorsWriter.write(
                tensors,
                PT,
                new WritableByteChannel() {
                    @Override
                    public int write(ByteBuffer bytes) {
                        int count = Math.min(7, bytes.remaining());
                        for (int i = 0; i < count; i++) {
                            slow.write(bytes.get());
                        }
                        return count;
                    }

                    @Override
                    public boolean isOpen() {
                        return true;
                    }

                    @Override
                    public void close() {}
                });
        assertArrayEquals(written(tensors, PT), slow.toByteArray());
    }

    @Test
    void unsupportedArraysAreRejected() {
        NDArray complex = manager.create(new float[] {1, 2}).toType(DataType.COMPLEX64, true);
        assertThrows(IllegalArgumentException.class, () -> written(Map.of("a", complex), Map.of()));
        NDArray array = manager.zeros(new Shape(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> written(Map.of("__metadata__", array), Map.of()));
    }

    private static byte[] written(Map<String, NDArray> tensors, Map<String, String> metadata)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SafetensorsWriter.write(tensors, metadata, Channels.newChannel(bytes));
        return bytes.toByteArray();
    }
}
