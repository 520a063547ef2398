package dev.condyle.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.generated.Inputs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFilesTest {

    private enum Bit {
        NULL,
        ONE
    }

    // Two pictures, 3 wide and 2 high.
    private static final byte[] IMAGES =
            idx(new int[] {2, 2, 3}, 0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255);
    private static final byte[] LABELS = idx(new int[] {2}, 1, 0);

    @TempDir private Path folder;

    private static byte[] idx(int[] sizes, int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + bytes.length);
        buffer.put(new byte[] {0, 0, 8, (byte) sizes.length});
        Arrays.stream(sizes).forEach(buffer::putInt);
        Arrays.stream(bytes).forEach(value -> buffer.put((byte) value));
        return buffer.array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static Dataset<Image, Bit> read(byte[] images, byte[] labels) {
        return IdxFiles.read(
                new ByteArrayInputStream(images), new ByteArrayInputStream(labels), Bit.class);
    }

    private static String refused(byte[] images, byte[] labels) {
        return assertThrows(DataException.class, () -> read(images, labels)).getMessage();
    }

    private static void check(Dataset<Image, Bit> data) {
        assertEquals(2, data.size());
        assertEquals(Bit.ONE, data.label(0));
        assertEquals(Bit.NULL, data.label(1));
        ByteBuffer buffer = ByteBuffer.allocate(48).order(ByteOrder.nativeOrder());
        InputEncoder<Image> encoder = Inputs.image(new Shape(1, 2, 3), Resize.ERROR);
        encoder.encode(data.input(0), buffer);
        encoder.encode(data.input(1), buffer);
        float[] pixels = new float[12];
        buffer.flip().asFloatBuffer().get(pixels);
        float[] expected = {0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255};
        for (int i = 0; i < 12; i++) {
            expected[i] /= 255;
        }
        assertArrayEquals(expected, pixels);
        assertThrows(IndexOutOfBoundsException.class, () -> data.input(2));
        assertThrows(IndexOutOfBoundsException.class, () -> data.label(-1));
    }

    @Test
    void streamsAreReadPlainOrGzipped() throws IOException {
        check(read(IMAGES, LABELS));
        check(read(gzip(IMAGES), gzip(LABELS)));
        check(read(IMAGES, gzip(LABELS)));
    }

    @Test
    void filesAreReadPlainOrGzipped() throws IOException {
        Path images = Files.write(folder.resolve("images"), gzip(IMAGES));
        Path labels = Files.write(folder.resolve("labels"), LABELS);
        check(IdxFiles.read(images, labels, Bit.class));
    }

    @Test
    void labelsCanBeNames() throws IOException {
        Path images = Files.write(folder.resolve("images"), IMAGES);
        Path labels = Files.write(folder.resolve("labels"), LABELS);
        Dataset<Image, String> named =
                IdxFiles.read(images, labels, LabelSets.ofNames("no", "yes"));
        assertEquals("yes", named.label(0));
        Dataset<Image, Integer> counted =
                IdxFiles.read(
                        new ByteArrayInputStream(IMAGES),
                        new ByteArrayInputStream(LABELS),
                        LabelSets.ofCount(2));
        assertEquals(1, counted.label(0));
    }

    @Test
    void streamsAreClosedAlsoWhenTheyAreRejected() {
        AtomicInteger closed = new AtomicInteger();
        class Counted extends ByteArrayInputStream {
            Counted(byte[] bytes) {
                super(bytes);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        }
        IdxFiles.read(new Counted(IMAGES), new Counted(LABELS), Bit.class);
        assertEquals(2, closed.get());
        assertThrows(
                DataException.class,
                () -> IdxFiles.read(new Counted(LABELS), new Counted(LABELS), Bit.class));
        assertEquals(4, closed.get());
    }

    @Test
    void anEmptyDataSetIsRead() {
        assertEquals(0, read(idx(new int[] {0, 2, 3}), idx(new int[] {0})).size());
    }

    @Test
    void anImageCanBeModified() {
        Dataset<Image, Bit> data = read(IMAGES, LABELS);
        ((java.awt.image.BufferedImage) data.input(0).getWrappedImage()).setRGB(0, 0, -1);
        check(data);
    }

    @Test
    void otherFilesAreRejected() {
        assertEquals(
                "IDX stream of images is not an IDX file of images: it is empty.",
                refused(new byte[0], LABELS));
        assertEquals(
                "IDX stream of images is not an IDX file of images: it starts with [80, 75, 3,"
                        + " 4] instead of [0, 0, 8, 3].",
                refused(new byte[] {80, 75, 3, 4, 5}, LABELS));
        assertEquals(
                "IDX stream of images is not an IDX file of images: it starts with [0, 0, 8, 1]"
                        + " instead of [0, 0, 8, 3]. The image and label files are swapped.",
                refused(LABELS, IMAGES));
        assertEquals(
                "IDX stream of labels is not an IDX file of labels: it starts with [0, 0, 8, 3]"
                        + " instead of [0, 0, 8, 1]. The image and label files are swapped.",
                refused(IMAGES, IMAGES));
    }

    @Test
    void everyTruncatedFileIsRejected() throws IOException {
        for (int length = 0; length < IMAGES.length; length++) {
            String message = refused(Arrays.copyOf(IMAGES, length), LABELS);
            assertTrue(message.startsWith("IDX stream of images is "), message);
        }
        assertEquals(
                "IDX stream of images is truncated: its header declares 12 bytes of data, but"
                        + " there are 11. Download it again.",
                refused(Arrays.copyOf(IMAGES, IMAGES.length - 1), LABELS));
        assertEquals(
                "IDX stream of images is truncated: its header is incomplete.",
                refused(Arrays.copyOf(IMAGES, 15), LABELS));
        byte[] packed = gzip(IMAGES);
        for (int length = 2; length < packed.length; length++) {
            String message = refused(Arrays.copyOf(packed, length), LABELS);
            assertTrue(message.endsWith(" Download it again."), message);
        }
    }

    @Test
    void damagedGzipIsRejected() throws IOException {
        byte[] packed = gzip(IMAGES);
        packed[packed.length - 6] ^= 1;
        String message = refused(packed, LABELS);
        assertTrue(message.startsWith("IDX stream of images is damaged: "), message);
    }

    @Test
    void trailingBytesAreRejected() {
        assertEquals(
                "IDX stream of labels contains more data than the 2 bytes that its"
                        + " header declares. Download it again.",
                refused(IMAGES, Arrays.copyOf(LABELS, LABELS.length + 1)));
    }

    @Test
    void invalidDimensionsAreRejected() {
        assertEquals(
                "IDX stream of images is damaged or too large: its dimensions are [2, 0, 3].",
                refused(idx(new int[] {2, 0, 3}), LABELS));
        assertEquals(
                "IDX stream of images is damaged or too large: its dimensions are [2, -1, 3].",
                refused(idx(new int[] {2, -1, 3}), LABELS));
        assertEquals(
                "IDX stream of images is damaged or too large: its dimensions are [2147483647,"
                        + " 2147483647, 2147483647].",
                refused(
                        idx(new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}),
                        LABELS));
    }

    @Test
    void differentCountsAreRejected() {
        assertEquals(
                "IDX stream of images contains 2 images, but IDX stream of labels contains 3 labels."
                        + " Check that the files belong together.",
                refused(IMAGES, idx(new int[] {3}, 0, 1, 0)));
    }

    @Test
    void aLabelOutsideTheEnumIsReported() {
        assertEquals(
                "IDX stream of labels: example 1 has label 2, but labels must be from 0 to 1 (Bit"
                        + " (NULL, ONE)).",
                refused(IMAGES, idx(new int[] {2}, 0, 2)));
    }

    @Test
    void aMissingFileIsReported() throws IOException {
        Path images = folder.resolve("images");
        Path labels = Files.write(folder.resolve("labels"), LABELS);
        DataException e =
                assertThrows(DataException.class, () -> IdxFiles.read(images, labels, Bit.class));
        assertEquals("The file " + images + " does not exist.", e.getMessage());
        assertFalse(Files.exists(images));
    }

    @Test
    void aMissingResourceIsReported() {
        InputStream none = getClass().getResourceAsStream("nothing.idx");
        DataException e =
                assertThrows(
                        DataException.class,
                        () -> IdxFiles.read(none, new ByteArrayInputStream(LABELS), Bit.class));
        assertEquals(
                "The stream of images is null. Check the name of the resource.", e.getMessage());
    }
}
