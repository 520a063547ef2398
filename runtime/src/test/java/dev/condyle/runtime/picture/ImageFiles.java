package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Creates image files with metadata. */
public final class ImageFiles {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int PNG_HEADER = 33;
    private static final int PNG_TRAILER = 12;

    private ImageFiles() {}

    public static byte[] encode(BufferedImage image, String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, type, out), type);
        return out.toByteArray();
    }

    /** Returns an EXIF block with another entry before the orientation. */
    public static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer block = ByteBuffer.allocate(38).order(order);
        block.put(
                (order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        block.putShort((short) 42).putInt(8).putShort((short) 2);
        block.putShort((short) 0x0100).putShort((short) LONG).putInt(1).putInt(99);
        block.putShort((short) 0x0112).putShort((short) SHORT).putInt(1);
        block.putShort((short) orientation).putShort((short) 0).putInt(0);
        return block.array();
    }

    /** Inserts a segment after the first segment of a JPEG file, as cameras do. */
    static byte[] withSegment(byte[] jpeg, int marker, String header, byte[] content) {
        int at = 4 + (jpeg[4] << 8 | jpeg[5] & 0xFF);
        byte[] name = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer segment = ByteBuffer.allocate(4 + name.length + content.length);
        segment.put((byte) 0xFF).put((byte) marker);
        segment.putShort((short) (segment.capacity() - 2)).put(name).put(content);
        return inserted(jpeg, at, segment.array());
    }

    public static byte[] jpegWithExif(byte[] jpeg, byte[] exif) {
        return withSegment(jpeg, 0xE1, "Exif\0\0", exif);
    }

    static byte[] jpegWithProfile(byte[] jpeg, byte[] profile) {
        return withSegment(jpeg, 0xE2, "ICC_PROFILE\0\1\1", profile);
    }

    /** Inserts a chunk at the start or the end of a PNG file. */
    public static byte[] withChunk(byte[] png, String name, byte[] content, boolean atEnd) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) sum.getValue());
        return inserted(png, atEnd ? png.length - PNG_TRAILER : PNG_HEADER, chunk.array());
    }

    static byte[] pngWithProfile(byte[] png, byte[] profile) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(new byte[] {'x', 0, 0});
        DeflaterOutputStream deflater = new DeflaterOutputStream(content);
        deflater.write(profile);
        deflater.finish();
        return withChunk(png, "iCCP", content.toByteArray(), false);
    }

    /** Returns a WebP file of which only a test can read the pixels. */
    public static byte[] webp(byte[] pixels, byte[] exif) {
        ByteBuffer file =
                ByteBuffer.allocate(12 + 8 + even(pixels) + 8 + even(exif))
                        .order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(file.capacity() - 8);
        put(file, "WEBP");
        put(file, "VP8L").putInt(pixels.length).put(pixels);
        file.position(20 + even(pixels));
        put(file, "EXIF").putInt(exif.length).put(exif);
        return file.array();
    }

    private static int even(byte[] bytes) {
        return bytes.length + bytes.length % 2;
    }

    private static ByteBuffer put(ByteBuffer file, String name) {
        return file.put(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns an uncompressed TIFF file with 8 bits per channel. */
    static byte[] tiff(
            int width,
            int photometric,
            int channels,
            byte[] pixels,
            int orientation,
            byte[] profile) {
        int entries = 10 + (profile.length > 0 ? 1 : 0);
        int values = 8 + 2 + 12 * entries + 4;
        ByteBuffer file =
                ByteBuffer.allocate(values + 2 * channels + pixels.length + profile.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        put(file, "II").putShort((short) 42).putInt(8).putShort((short) entries);
        int height = pixels.length / channels / width;
        entry(file, 256, LONG, 1, width);
        entry(file, 257, LONG, 1, height);
        entry(file, 258, SHORT, channels, values);
        entry(file, 259, SHORT, 1, 1);
        entry(file, 262, SHORT, 1, photometric);
        entry(file, 273, LONG, 1, values + 2 * channels);
        entry(file, 274, SHORT, 1, orientation);
        entry(file, 277, SHORT, 1, channels);
        entry(file, 278, LONG, 1, height);
        entry(file, 279, LONG, 1, pixels.length);
        if (profile.length > 0) {
            entry(file, 34675, 7, profile.length, values + 2 * channels + pixels.length);
        }
        file.putInt(0);
        for (int i = 0; i < channels; i++) {
            file.putShort((short) 8);
        }
        return file.put(pixels).put(profile).array();
    }

    private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Returns a TIFF file with one of the compressions of Java's writer. */
    static byte[] tiff(BufferedImage image, String compression) throws IOException {
        return written(image, "tiff", compression, false);
    }

    /** Returns an image in a format, with a compression or none, and progressive or not. */
    public static byte[] written(
            BufferedImage image, String format, String compression, boolean progressive)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (!compression.isEmpty()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Returns a black PNG image with 8 bits per pixel. */
    static byte[] blackPng(int width, int height) throws IOException {
        byte[] header = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            byte[] row = new byte[1 + width];
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        }
        byte[] end = withChunk(new byte[PNG_TRAILER], "IEND", new byte[0], true);
        byte[] file = Arrays.copyOf(header, header.length + PNG_TRAILER);
        file = withChunk(file, "IHDR", size.array(), true);
        file = withChunk(file, "IDAT", data.toByteArray(), true);
        System.arraycopy(end, 0, file, file.length - PNG_TRAILER, PNG_TRAILER);
        return file;
    }

    private static byte[] inserted(byte[] file, int at, byte[] part) {
        byte[] whole = Arrays.copyOf(file, file.length + part.length);
        System.arraycopy(part, 0, whole, at, part.length);
        System.arraycopy(file, at, whole, at + part.length, file.length - at);
        return whole;
    }
}
