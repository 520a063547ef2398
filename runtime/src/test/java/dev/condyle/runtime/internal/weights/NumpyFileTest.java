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
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.weights.WeightsException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyFileTest {

    private static final int CENTRAL_SIZE = 24;
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};

    private final NDManager manager = Engines.newManager(Optional.empty());

    @TempDir Path folder;

    @AfterEach
    void close() {
        manager.close();
    }

    private String refusal(Path path) {
        String message =
                assertThrows(WeightsException.class, () -> TensorFile.open(path)).getMessage();
        assertTrue(message.startsWith(path.toString()), message);
        return message.substring(path.toString().length());
    }

    private NDArray read(String file, String name) throws IOException {
        try (TensorFile tensors = TensorFile.open(Resources.path(file))) {
            return tensors.read(name, manager);
        }
    }

    private NDArray read(String name, DataType type) throws IOException {
        NDArray array = read("types.npz", name);
        assertEquals(type, array.getDataType());
        return array;
    }

    private ByteBuffer numbers(String name, DataType type) throws IOException {
        return ByteBuffer.wrap(read(name, type).toByteArray()).order(ByteOrder.nativeOrder());
    }

    @Test
    void everyTypeIsReadExactly() throws IOException {
        short[] halves = new short[5];
        numbers("f2", DataType.FLOAT16).asShortBuffer().get(halves);
        assertArrayEquals(new short[] {0x3E00, (short) 0x8000, 0x7E01, 1, 0x7C00}, halves);
        int[] floats = new int[4];
        numbers("f4", DataType.FLOAT32).asIntBuffer().get(floats);
        assertArrayEquals(new int[] {0x3FC00000, 0x80000000, 0x7FC00001, 1}, floats);
        long[] doubles = new long[3];
        numbers("f8", DataType.FLOAT64).asLongBuffer().get(doubles);
        assertArrayEquals(new long[] {0x3FF8000000000000L, Long.MIN_VALUE, 1}, doubles);
        assertArrayEquals(new byte[] {-128, -1, 127}, read("i1", DataType.INT8).toByteArray());
        assertArrayEquals(
                new int[] {Short.MIN_VALUE, -1, Short.MAX_VALUE},
                read("i2", DataType.INT32).toIntArray());
        assertArrayEquals(
                new int[] {Integer.MIN_VALUE, -1, Integer.MAX_VALUE},
                read("i4", DataType.INT32).toIntArray());
        assertArrayEquals(
                new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE},
                read("i8", DataType.INT64).toLongArray());
        assertArrayEquals(new byte[] {0, -128, -1}, read("u1", DataType.UINT8).toByteArray());
        assertArrayEquals(
                new boolean[] {true, false, true}, read("b1", DataType.BOOLEAN).toBooleanArray());
    }

    @Test
    void namesAreInFileOrder() throws IOException {
        try (TensorFile file = TensorFile.open(Resources.path("types.npz"))) {
            List<String> names = List.copyOf(file.tensors().keySet());
            assertEquals(List.of("f2", "f4", "f8"), names.subList(0, 3));
            assertEquals("layer/0.wéight", names.get(names.size() - 1));
            assertEquals(new Shape(2, 2), file.tensors().get("f4").shape());
        }
    }

    @Test
    void aScalarAndAnEmptyArrayAreRead() throws IOException {
        NDArray scalar = read("scalar", DataType.FLOAT32);
        assertEquals(new Shape(), scalar.getShape());
        assertEquals(2.5f, scalar.getFloat());
        assertEquals(new Shape(0, 4), read("empty", DataType.FLOAT32).getShape());
    }

    private static float[] count(int to) {
        float[] numbers = new float[to];
        for (int i = 0; i < to; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    @Test
    void fortranOrderIsConverted() throws IOException {
        for (String name : new String[] {"rows", "columns"}) {
            for (String file : new String[] {"types.npz", "stored.npz"}) {
                NDArray array = read(file, name);
                assertEquals(new Shape(2, 3, 4), array.getShape());
                assertArrayEquals(count(24), array.toFloatArray(), file + " " + name);
            }
        }
    }

    @Test
    void anArrayLargerThanTheBufferIsConvertedToo() throws IOException {
        int[] numbers = read("large", DataType.INT32).toIntArray();

        int[] expected = new int[100_000];
        for (int i = 0; i < expected.length; i++) {
            int row = i / 100;
            int column = i % 100;
            expected[i] = (int) ((column * 1000L + row) * 7919 % 251);
        }
        assertArrayEquals(expected, numbers);
    }

    @Test
    void bigEndianNumbersAreConverted() throws IOException {
        assertArrayEquals(count(24), read("big", DataType.FLOAT32).toFloatArray());
        assertArrayEquals(
                new long[] {Long.MIN_VALUE, 258}, read("big8", DataType.INT64).toLongArray());
        short[] halves = new short[2];
        numbers("big2", DataType.FLOAT16).asShortBuffer().get(halves);
        assertArrayEquals(new short[] {0x3E00, (short) 0x8000}, halves);
        double[] expected = new double[24];
        Arrays.setAll(expected, i -> i);
        assertArrayEquals(expected, read("bigcolumns", DataType.FLOAT64).toDoubleArray());
    }

    @Test
    void anNpyFileIsATensorWithTheNameOfTheFile() throws IOException {
        try (TensorFile file = TensorFile.open(Resources.path("single.npy"))) {
            assertEquals(List.of("single"), List.copyOf(file.tensors().keySet()));
            assertArrayEquals(count(24), file.read("single", manager).toFloatArray());
            assertEquals(Sha256.of(Resources.path("single.npy")), file.sha256());
        }
    }

    @Test
    void aMissingTensorIsReported() throws IOException {
        Path path = Resources.path("stored.npz");
        try (TensorFile file = TensorFile.open(path)) {
            assertEquals(
                    "There is no tensor 'colums' in " + path + ".",
                    assertThrows(WeightsException.class, () -> file.read("colums", manager))
                            .getMessage());
        }
    }

    @Test
    void pythonObjectsAndUnsupportedTypesAreRejected() {
        assertEquals(
                ", array 'words': it contains pickled Python objects, which can"
                        + " execute arbitrary code when they are loaded; save numeric arrays"
                        + " instead.",
                refusal(Resources.path("objects.npz")));
        assertEquals(
                ", array 'pair': its type [('a', '<i4'), ('b', '<f4')] is not"
                        + " supported. Supported types are float16, float32, float64, int8 to"
                        + " int64, uint8, bool.",
                refusal(Resources.path("records.npz")));
        assertTrue(
                refusal(Resources.path("complex.npz")).startsWith(", array 'z': its type '<c16' "));
    }

    @Test
    void everyTruncatedArchiveIsRejected() throws IOException {
        byte[] bytes = Files.readAllBytes(Resources.path("stored.npz"));
        Path cut = folder.resolve("cut.npz");
        for (int length = 4; length < bytes.length; length += 7) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            String message = refusal(cut);
            assertTrue(message.startsWith(" starts like an npz file, but is damaged ("), message);
        }
    }

    @Test
    void everyTruncatedNpyFileIsRejected() throws IOException {
        byte[] bytes = Files.readAllBytes(Resources.path("single.npy"));
        Path cut = folder.resolve("cut.npy");
        for (int length = 6; length < bytes.length; length++) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertTrue(refusal(cut).startsWith(", array 'cut': "), "length " + length);
        }
    }

    @Test
    void everyChangedByteOfTheArraysIsDetected() throws IOException {
        for (Map.Entry<String, Integer> entry :
                Map.of("stored.npz", 200, "types.npz", 50).entrySet()) {
            byte[] bytes = Files.readAllBytes(Resources.path(entry.getKey()));
            Path altered = folder.resolve("altered.npz");
            // After the name and 20 bytes of NumPy's extra field.
            int data = indexOf(bytes, "npy".getBytes(StandardCharsets.US_ASCII), 0) + 23;
            for (int i = data; i < data + entry.getValue(); i++) {
                byte[] copy = bytes.clone();
                copy[i] ^= 4;
                Files.write(altered, copy);
                assertTrue(refusal(altered).contains("its checksum is wrong"), "byte " + i);
            }
        }
    }

    @Test
    void malformedHeadersAreRejected() throws IOException {
        String[] headers = {
            "",
            "{}",
            "{'descr': '<f4', 'fortran_order': False}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'shape': (2,)}",
            "{'descr': '<f4', 'fortran_order': false, 'shape': (2,)}",
            "{'descr': '<f4' 'fortran_order': False, 'shape': (2,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (-2,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2,,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999999999999,)}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'more': 1}",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (3,)}",
            "{'descr': 'f4', 'fortran_order': False, 'shape': (2,)}",
        };
        Path file = folder.resolve("a.npy");
        for (String header : headers) {
            Files.write(file, npy(header, 1));
            refusal(file);
        }
        Files.write(file, npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 4));
        assertTrue(refusal(file).endsWith("version 4 of the format is not supported."));
    }

    @Test
    void theOrderOfTheEntriesAndTheVersionDoNotMatter() throws IOException {
        String header = "{ 'shape':(2L,),'fortran_order' : False ,'descr': '<f4',}\n";
        Path file = folder.resolve("a.npy");
        for (int version = 1; version <= 3; version++) {
            Files.write(file, npy(header, version));
            try (TensorFile tensors = TensorFile.open(file)) {
                assertArrayEquals(new float[] {0, 0}, tensors.read("a", manager).toFloatArray());
            }
        }
    }

    @Test
    void aTensorLargerThanTwoGigabytesIsRejected() throws IOException {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1073741824,)}";
        byte[] start = npy(header, 1);
        Path path = folder.resolve("a.npy");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(start);
            file.setLength(start.length - Long.BYTES + (1L << 32));
        }
        try (TensorFile file = TensorFile.open(path)) {
            assertEquals(
                    "Tensor 'a' of " + path + " requires 4294967296 bytes, but the limit is 2 GB.",
                    assertThrows(WeightsException.class, () -> file.read("a", manager))
                            .getMessage());
        }
    }

    /** Returns a file with a header and eight zero bytes. */
    private static byte[] npy(String header, int version) {
        ByteBuffer bytes = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\223NUMPY".getBytes(StandardCharsets.ISO_8859_1));
        bytes.put((byte) version).put((byte) 0);
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        bytes.put(text).putLong(0);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private Path archive(int entries, byte[] content) throws IOException {
        Path file = folder.resolve("archive.npz");
        CRC32 sum = new CRC32();
        sum.update(content);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
            for (int i = 0; i < entries; i++) {
                ZipEntry entry = new ZipEntry(i + ".npy");
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void anArchiveWithTooManyBytesIsRejectedBeforeItIsRead() throws IOException {
        byte[] content = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 1);
        Path file = archive(5, content);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = indexOf(bytes, CENTRAL, 0); at >= 0; at = indexOf(bytes, CENTRAL, at + 4)) {
            // For stored entries, the sizes would have to match.
            bytes[at + 10] = ZipEntry.DEFLATED;
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(at + CENTRAL_SIZE, 0xFFFFFFFE);
        }
        Files.write(file, bytes);

        assertEquals(
                " would decompress to 5 arrays with more than 17179869184 bytes. The"
                        + " limits are 100000 arrays and 17179869184 bytes in total.",
                refusal(file));
    }

    @Test
    void anArrayLargerThanItsEntryDeclaresIsRejected() throws IOException {
        Path file = folder.resolve("liar.npz");
        byte[] content = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 1);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            zip.write(content);
            zip.write(new byte[50_000_000]);
            zip.closeEntry();
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(indexOf(bytes, CENTRAL, 0) + CENTRAL_SIZE, content.length);
        Files.write(file, bytes);

        assertTrue(bytes.length < 60_000);
        assertEquals(
                ", array 'a.npy': its checksum is wrong. The file is damaged: download"
                        + " or save it again.",
                refusal(file));
    }

    @Test
    void anArchiveWithTooManyArraysIsRejected() throws IOException {
        String message = refusal(archive(NpzArchive.MAX_ENTRIES + 1, new byte[0]));

        assertTrue(message.startsWith(" would decompress to 100001 arrays"), message);
    }

    @Test
    void arraysWithTheSameNameAreRejected() throws IOException {
        Path file = archive(2, npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 1));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.replace("1.npy", "0.npy"), StandardCharsets.ISO_8859_1);

        assertEquals(" has two arrays named '0'.", refusal(file));
    }
}
