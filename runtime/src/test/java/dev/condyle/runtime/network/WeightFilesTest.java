package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fills a dense layer of three inputs and two outputs from files of every kind. */
class WeightFilesTest {

    private static final String PAIR =
            "{\"weight\":{\"dtype\":\"%1$s\",\"shape\":[2,3],\"data_offsets\":[0,%2$d]},"
                    + "\"bias\":{\"dtype\":\"%1$s\",\"shape\":[2],\"data_offsets\":[%2$d,%3$d]}}";

    @TempDir Path folder;

    private NDManager manager;
    private Linear dense;

    @BeforeEach
    void open() {
        manager = Engines.newManager(Optional.empty());
        dense = Linear.builder().setUnits(2).build();
        dense.initialize(manager, DataType.FLOAT32, new Shape(1, 3));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray weight() {
        return dense.getDirectParameters().get("weight").getArray();
    }

    private float[] bias() {
        return dense.getDirectParameters().get("bias").getArray().toFloatArray();
    }

    private LoadReport fill(Path path) throws IOException {
        try (TensorFile file = TensorFile.open(path)) {
            return new WeightFiller(dense, List.of()).fill(file);
        }
    }

    private String refusal(Path path) {
        float[] before = weight().toFloatArray();
        String message = assertThrows(WeightsException.class, () -> fill(path)).getMessage();
        assertArrayEquals(before, weight().toFloatArray());
        assertTrue(message.contains(path.toString()), message);
        return message;
    }

    private Path safetensors(String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES + text.length + data.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text).put(data);
        return Files.write(folder.resolve("dense.safetensors"), bytes.array());
    }

    private static byte[] halves(int... bits) {
        ByteBuffer bytes = ByteBuffer.allocate(bits.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int half : bits) {
            bytes.putShort((short) half);
        }
        return bytes.array();
    }

    private static byte[] npy(String shape, boolean columnsFirst, float... numbers) {
        byte[] header =
                ("{'descr': '<f4', 'fortran_order': %s, 'shape': %s}\n")
                        .formatted(columnsFirst ? "True" : "False", shape)
                        .getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length + numbers.length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\223NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.putShort((short) header.length).put(header);
        for (float number : numbers) {
            bytes.putFloat(number);
        }
        return bytes.array();
    }

    private Path npz(Object... namesAndArrays) throws IOException {
        Path file = folder.resolve("dense.npz");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndArrays.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndArrays[i] + ".npy"));
                zip.write((byte[]) namesAndArrays[i + 1]);
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void float16IsConvertedToFloat32Exactly() throws IOException {
        // The largest number, the smallest, the smallest normal one, 1/3 rounded, -0 and -2.
        byte[] data = halves(0x7BFF, 1, 0x0400, 0x3555, 0x8000, 0xC000, 0x3C00, 0xBC01);

        fill(safetensors(PAIR.formatted("F16", 12, 16), data));

        float[] expected = {
            65504, 0x1p-24f, 0x1p-14f, 0x1.554p-2f, -0.0f, -2,
        };
        assertArrayEquals(expected, weight().toFloatArray());
        assertArrayEquals(new float[] {1, -0x1.004p0f}, bias());
        assertEquals(DataType.FLOAT32, weight().getDataType());
    }

    @Test
    void bfloat16IsConvertedToFloat32Exactly() throws IOException {
        int[] bits = {0x7F7F, 1, 0x0080, 0x3EAB, 0x8000, 0xC000, 0x3F80, 0xBF81};
        float[] expected = new float[8];
        for (int i = 0; i < bits.length; i++) {
            expected[i] = Float.intBitsToFloat(bits[i] << 16);
        }

        fill(safetensors(PAIR.formatted("BF16", 12, 16), halves(bits)));

        assertArrayEquals(Arrays.copyOf(expected, 6), weight().toFloatArray());
        assertArrayEquals(Arrays.copyOfRange(expected, 6, 8), bias());
    }

    @Test
    void npzLoadsLikeSafetensors() throws IOException {
        Path file =
                npz(
                        "bias", npy("(2,)", false, 7, 8),
                        "weight", npy("(2, 3)", true, 1, 4, 2, 5, 3, 6));

        LoadReport report = fill(file);

        assertEquals(List.of("weight", "bias"), report.fitting());
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, weight().toFloatArray());
        assertArrayEquals(new float[] {7, 8}, bias());
    }

    @Test
    void weightsOfAnotherNetworkAreListed() throws IOException {
        assertEquals(
                "The weights of "
                        + folder.resolve("dense.npz")
                        + " do not fit the network (with the tensor names of the network): 0 tensors fit; 2 missing:"
                        + " weight, bias; 1 not expected: conv1.weight.",
                refusal(npz("conv1.weight", npy("(1, 1)", false, 1))));
    }

    @Test
    void differentShapesAreListedInTheReport() throws IOException {
        String message =
                refusal(
                        npz(
                                "weight", npy("(3, 2)", false, 1, 2, 3, 4, 5, 6),
                                "bias", npy("(2,)", false, 7, 8)));

        assertTrue(
                message.endsWith("1 tensor fits; 1 different: weight (3, 2) instead of (2, 3)."),
                message);
    }

    @Test
    void quantisedWeightsAreRejected() throws IOException {
        String message = refusal(safetensors(PAIR.formatted("I8", 6, 8), new byte[8]));

        assertTrue(
                message.endsWith(
                        "0 tensors fit; 2 different: weight I8 instead of float32, bias I8 instead"
                                + " of float32."),
                message);
    }

    @Test
    void everyTruncatedFileIsRejectedWithoutAChange() throws IOException {
        Path zip =
                npz(
                        "weight", npy("(2, 3)", false, 1, 2, 3, 4, 5, 6),
                        "bias", npy("(2,)", false, 7, 8));
        Path plain = safetensors(PAIR.formatted("F16", 12, 16), new byte[16]);
        for (Path file : List.of(zip, plain)) {
            byte[] bytes = Files.readAllBytes(file);
            for (int length = 0; length < bytes.length; length += 5) {
                Files.write(file, Arrays.copyOf(bytes, length));
                refusal(file);
            }
        }
    }
}
