package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Encoded;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.inference.ChildJvm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {

    private static final int PNG_WIDTH = 16;

    @TempDir Path root;

    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(root.resolve("tulip"));
    }

    private static byte[] picture(String type, int size) throws IOException {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < size * size; i++) {
            picture.setRGB(i % size, i / size, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, type, out));
        return out.toByteArray();
    }

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = PictureFileTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private static String refusal(Path file) {
        String message =
                assertThrows(DataException.class, () -> PictureFile.read(file, true)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        return message.substring(file.toString().length());
    }

    /** A picture whose header says another size. */
    private static byte[] claiming(byte[] png, int width, int height) {
        ByteBuffer bytes = ByteBuffer.wrap(png.clone());
        bytes.putInt(PNG_WIDTH, width).putInt(PNG_WIDTH + 4, height);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), PNG_WIDTH - 4, 17);
        bytes.putInt(PNG_WIDTH + 13, (int) sum.getValue());
        return bytes.array();
    }

    @Test
    void anAnimatedImageIsReadAsItsFirstFrame() throws IOException {
        BufferedImage picture = PictureFile.read(resource("moving.gif"), true);

        assertEquals(8, picture.getWidth());
        assertEquals(6, picture.getHeight());
        assertEquals(0xFFFF0000, picture.getRGB(7, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"print.jpg", "print-ycck.jpg"})
    void cmykIsConvertedAsInPillow(String name) throws IOException {
        BufferedImage picture = PictureFile.read(resource(name), true);

        // (255 - C) (255 - K) / 255 and so on, for C, M, Y, K of 200, 50, 0, 30.
        int colour = picture.getRGB(4, 3);
        assertEquals(49, colour >> 16 & 255, 3);
        assertEquals(181, colour >> 8 & 255, 3);
        assertEquals(225, colour & 255, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg", "bmp", "tif"})
    void anImageOfOnePixelFillsTheInput(String type) throws IOException {
        Path file = Files.write(folder.resolve("one." + type), picture(type, 1));
        BufferedImage picture = PictureFile.read(file, true);
        ByteBuffer row =
                ByteBuffer.allocateDirect(3 * 4 * 5 * Float.BYTES).order(ByteOrder.nativeOrder());
        InputEncoder<Image> encoder = Inputs.image(new Shape(3, 4, 5), Resize.STRETCH);

        encoder.encode(new BufferedImageFactory().fromImage(picture), row);

        float[] numbers = Encoded.numbers(encoder, row.flip());
        for (int i = 0; i < 60; i++) {
            int value = picture.getRGB(0, 0) >> 16 - 8 * (i / 20) & 255;
            assertEquals(value / 255f, numbers[i], 1e-6f);
        }
    }

    @Test
    void anImageWithTooManyPixelsIsRejectedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("bomb.png");
        Files.write(file, claiming(picture("png", 2), 100_000, 100_000));

        assertEquals(
                " has 100000 x 100000 pixels, but the limit is 134217728. Scale it"
                        + " down or remove it.",
                refusal(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg", "tif"})
    void anImageThatItsBytesCannotContainIsRejectedBeforeItIsRead(String type) throws IOException {
        byte[] bytes = picture(type, 40);
        assertEquals(40, PictureFile.read(bytes, true).getWidth());
        ByteBuffer file = ByteBuffer.wrap(type.equals("png") ? claiming(bytes, 9999, 9998) : bytes);
        file.order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "gif" -> {
                int frame =
                        new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\0\0\0\0(\0(\0");
                file.putShort(frame + 4, (short) 9999).putShort(frame + 6, (short) 9998);
            }
            case "jpg" -> {
                int frame = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\0(\0(\3");
                file.order(ByteOrder.BIG_ENDIAN);
                file.putShort(frame, (short) 9998).putShort(frame + 2, (short) 9999);
            }
            case "tif" -> {
                file.order(bytes[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                int entry = file.getInt(4) + 2;
                for (; file.getShort(entry) <= 257; entry += 12) {
                    int size = file.getShort(entry) == 256 ? 9999 : 9998;
                    if (file.getShort(entry) >= 256) {
                        // A short is at the start of the four bytes in both orders.
                        boolean isShort = file.getShort(entry + 2) == 3;
                        if (isShort) {
                            file.putShort(entry + 8, (short) size);
                        } else {
                            file.putInt(entry + 8, size);
                        }
                    }
                }
            }
            default -> assertEquals("png", type);
        }
        Path path = Files.write(folder.resolve("claim." + type), file.array());

        assertEquals(
                " is damaged or truncated: it claims to have 9999 x 9998 pixels, but "
                        + bytes.length
                        + " bytes cannot contain that many. Replace or remove it.",
                refusal(path));
    }

    @Test
    void anImageOfOneColourIsNotTakenForDamaged() throws IOException {
        BufferedImage grey = new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage bits = new BufferedImage(4000, 3000, BufferedImage.TYPE_BYTE_BINARY);
        for (BufferedImage image : List.of(grey, bits)) {
            for (String type : List.of("png", "gif", "jpg", "bmp", "tif")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (ImageIO.write(image, type, out)) {
                    assertEquals(4000, PictureFile.read(out.toByteArray(), true).getWidth(), type);
                }
            }
        }
        for (String compression : List.of("LZW", "ZLib", "PackBits", "Deflate", "CCITT T.6")) {
            byte[] tiff = ImageFiles.tiff(bits, compression);
            assertEquals(4000, PictureFile.read(tiff, true).getWidth(), compression);
            if (!compression.startsWith("CCITT")) {
                byte[] other = ImageFiles.tiff(grey, compression);
                assertEquals(4000, PictureFile.read(other, true).getWidth(), compression);
            }
        }
    }

    /** It has as many pixels as are read, so that only the memory can refuse it. */
    @Test
    void anImageLargerThanTheHeapIsReported() throws Exception {
        Path file = folder.resolve("large.png");
        Files.write(file, ImageFiles.blackPng(11_000, 11_000));

        assertEquals(
                file
                        + " has 11000 x 11000 pixels, which do not fit into the Java heap. Scale"
                        + " it down, increase -Xmx, or remove it.",
                ChildJvm.run(PictureProbe.class, List.of("-Xmx64m"), file.toString()).strip());
    }

    @Test
    void otherFilesAreRejected() throws IOException {
        String reason =
                " is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF. Replace or"
                        + " remove it.";
        assertEquals(reason, refusal(Files.writeString(folder.resolve("a.png"), "text")));
        assertEquals(reason, refusal(Files.createFile(folder.resolve("b.png"))));
    }

    @Test
    void aMissingFileIsRejected() {
        assertTrue(refusal(folder.resolve("no.png")).startsWith(" cannot be read as an image: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg", "bmp", "tif"})
    void everyTruncatedFileIsRejected(String type) throws IOException {
        byte[] bytes = picture(type, 40);
        Path file = folder.resolve("cut." + type);
        for (int tenth = 0; tenth < 10; tenth++) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length * tenth / 10));
            refusal(file);
        }
    }

    @Test
    void skipUnreadableRemovesAnUnreadableImage() throws IOException {
        Files.write(folder.resolve("1.png"), picture("png", 3));
        Path text = Files.writeString(folder.resolve("2.png"), "text");
        Files.write(folder.resolve("3.png"), picture("png", 3));
        Path bomb = folder.resolve("4.png");
        Files.write(bomb, claiming(picture("png", 2), 1 << 20, 1 << 20));
        ImageFolder<String> all = ImageFolder.read(root);

        ImageFolder<String> whole = all.skipUnreadable();

        assertEquals(4, all.size());
        assertEquals(Map.of(), all.unreadable());
        assertEquals(2, whole.size());
        assertEquals(folder.resolve("3.png"), whole.file(1));
        assertEquals("tulip", whole.label(1));
        assertEquals(List.of(text, bomb), List.copyOf(whole.unreadable().keySet()));
        assertTrue(whole.unreadable().get(text).startsWith(text + " is not an image"));
        assertEquals(
                "ImageFolder("
                        + root
                        + ": 2 images, 1 labels; 2 unreadable images skipped: "
                        + root.relativize(text)
                        + ", "
                        + root.relativize(bomb)
                        + ")",
                whole.toString());
        assertSame(whole, whole.requireReadable());
        assertEquals(whole.unreadable(), whole.skipUnreadable().unreadable());
    }

    @Test
    void requireReadableListsUnreadableImages() throws IOException {
        Files.write(folder.resolve("1.png"), picture("png", 3));
        Path first = Files.writeString(folder.resolve("2.png"), "text");
        Path second = Files.writeString(folder.resolve("3.png"), "text");
        ImageFolder<String> all = ImageFolder.read(root);

        String reason =
                " is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF. Replace or"
                        + " remove it.";
        assertEquals(
                "2 of the 3 images in "
                        + root
                        + " are unreadable: "
                        + first
                        + reason
                        + " "
                        + second
                        + reason,
                assertThrows(DataException.class, all::requireReadable).getMessage());
        assertEquals(
                first + reason, assertThrows(DataException.class, () -> all.input(1)).getMessage());
    }

    @Test
    void aFolderWithOnlyUnreadableImagesIsRejected() throws IOException {
        Files.writeString(folder.resolve("1.png"), "text");
        ImageFolder<String> all = ImageFolder.read(root);

        assertTrue(
                assertThrows(DataException.class, all::skipUnreadable)
                        .getMessage()
                        .startsWith("1 of the 1 images in " + root));
    }
}
