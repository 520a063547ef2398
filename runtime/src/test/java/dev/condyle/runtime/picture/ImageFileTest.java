package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Encoded;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {

    /** How "abc def", two rows, is shown with each orientation. */
    private static final String[] SHOWN = {
        "abc def", "cba fed", "fed cba", "def abc", "ad be cf", "da eb fc", "fc eb da", "cf be ad"
    };

    private static final String LETTERS = "abcdef";
    private static final int[] COLOURS = {
        0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x000000, 0xFFFF00
    };

    @TempDir Path root;

    /** Returns an image with the rows abc and def, where each letter is a square of a colour. */
    private static BufferedImage letters(int type, int side) {
        BufferedImage image = new BufferedImage(3 * side, 2 * side, type);
        for (int y = 0; y < 2 * side; y++) {
            for (int x = 0; x < 3 * side; x++) {
                image.setRGB(x, y, 0xFF << 24 | COLOURS[y / side * 3 + x / side]);
            }
        }
        return image;
    }

    private static BufferedImage pixels(Image image) {
        return (BufferedImage) image.getWrappedImage();
    }

    private static String shown(BufferedImage image, int side) {
        StringBuilder text = new StringBuilder();
        for (int y = side / 2; y < image.getHeight(); y += side) {
            text.append(text.isEmpty() ? "" : " ");
            for (int x = side / 2; x < image.getWidth(); x += side) {
                text.append(LETTERS.charAt(nearest(image.getRGB(x, y))));
            }
        }
        return text.toString();
    }

    private static int nearest(int rgb) {
        int best = 0;
        for (int i = 1; i < COLOURS.length; i++) {
            best = distance(rgb, COLOURS[i]) < distance(rgb, COLOURS[best]) ? i : best;
        }
        return best;
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
        }
        return sum;
    }

    private static byte[] bytesOf(int[] colours) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * colours.length);
        for (int colour : colours) {
            bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return bytes.array();
    }

    private static byte[] profile() {
        return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }

    private static byte[] photo(int width, int height, String type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, random.nextInt(1 << 24));
        }
        return ImageFiles.encode(image, type);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void jpegIsTurnedUpright(int orientation) throws IOException {
        byte[] jpeg = ImageFiles.encode(letters(BufferedImage.TYPE_INT_RGB, 16), "jpg");
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] file = ImageFiles.jpegWithExif(jpeg, ImageFiles.exif(orientation, order));

            assertEquals(SHOWN[orientation - 1], shown(pixels(ImageFile.read(file)), 16));
            assertEquals(
                    SHOWN[0],
                    shown(pixels(ImageFile.read(file, ImageFile.Option.IGNORE_ORIENTATION)), 16));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pngIsTurnedUpright(int orientation) throws IOException {
        byte[] exif = ImageFiles.exif(orientation, ByteOrder.BIG_ENDIAN);
        for (int type :
                new int[] {
                    BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_INT_ARGB,
                    BufferedImage.TYPE_BYTE_INDEXED
                }) {
            byte[] png = ImageFiles.encode(letters(type, 1), "png");
            for (boolean atEnd : new boolean[] {false, true}) {
                BufferedImage image =
                        pixels(ImageFile.read(ImageFiles.withChunk(png, "eXIf", exif, atEnd)));

                assertEquals(SHOWN[orientation - 1], shown(image, 1));
                assertEquals(pixels(ImageFile.read(png)).getType(), image.getType());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY
            })
    void greyImagesAreTurnedUpright(int type) throws IOException {
        byte[] png = ImageFiles.encode(letters(type, 1), "png");
        BufferedImage stored = pixels(ImageFile.read(png));
        byte[] exif = ImageFiles.exif(6, ByteOrder.BIG_ENDIAN);

        BufferedImage image =
                pixels(ImageFile.read(ImageFiles.withChunk(png, "eXIf", exif, false)));

        assertEquals(stored.getType(), image.getType());
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                assertEquals(
                        stored.getRaster().getSample(x, y, 0),
                        image.getRaster().getSample(1 - y, x, 0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void tiffIsTurnedUpright(int orientation) {
        byte[] file = ImageFiles.tiff(3, 2, 3, bytesOf(COLOURS), orientation, new byte[0]);

        assertEquals(SHOWN[orientation - 1], shown(pixels(ImageFile.read(file)), 1));
    }

    @Test
    void theOrientationOfAFolderCanBeIgnored() throws IOException {
        byte[] jpeg = ImageFiles.encode(letters(BufferedImage.TYPE_INT_RGB, 16), "jpg");
        Path file = Files.createDirectory(root.resolve("a")).resolve("1.jpg");
        Files.write(
                file, ImageFiles.jpegWithExif(jpeg, ImageFiles.exif(6, ByteOrder.LITTLE_ENDIAN)));
        ImageFolder<String> folder = ImageFolder.read(root);
        ImageFolder<String> stored = folder.ignoreOrientation();

        assertEquals(SHOWN[5], shown(pixels(folder.input(0)), 16));
        assertEquals(SHOWN[5], shown(pixels(folder.skipUnreadable().input(0)), 16));
        assertEquals(SHOWN[0], shown(pixels(stored.input(0)), 16));
        assertEquals(SHOWN[0], shown(pixels(stored.skipUnreadable().input(0)), 16));
        assertEquals(SHOWN[0], shown(pixels(stored.requireReadable().input(0)), 16));
    }

    @Test
    void malformedExifIsIgnored() throws IOException {
        byte[] jpeg = ImageFiles.encode(letters(BufferedImage.TYPE_INT_RGB, 16), "jpg");
        byte[] png = ImageFiles.encode(letters(BufferedImage.TYPE_INT_RGB, 16), "png");
        Random random = new Random(7);
        List<byte[]> blocks = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] valid = ImageFiles.exif(8, order);
            for (int length = 0; length < 33; length++) {
                blocks.add(Arrays.copyOf(valid, length));
            }
            for (int i = 0; i < 300; i++) {
                byte[] block = valid.clone();
                for (int k = 0; k <= i % 3; k++) {
                    block[random.nextInt(block.length)] = (byte) random.nextInt();
                }
                blocks.add(block);
            }
            for (int orientation : new int[] {0, 9, 255, 256, -1}) {
                blocks.add(ImageFiles.exif(orientation, order));
            }
        }
        for (byte[] block : blocks) {
            for (byte[] file :
                    List.of(
                            ImageFiles.jpegWithExif(jpeg, block),
                            ImageFiles.withChunk(png, "eXIf", block, false))) {
                String shown = shown(pixels(ImageFile.read(file)), 16);
                assertTrue(List.of(SHOWN).contains(shown), shown);
                if (block.length < 32) {
                    assertEquals(SHOWN[0], shown);
                }
            }
        }
    }

    @Test
    void anOrientationOutsideItsSegmentIsNotRead() throws IOException {
        byte[] jpeg = ImageFiles.encode(letters(BufferedImage.TYPE_INT_RGB, 16), "jpg");
        byte[] valid = ImageFiles.exif(6, ByteOrder.BIG_ENDIAN);
        byte[] rest = Arrays.copyOfRange(valid, 10, valid.length);
        // The directory starts in the EXIF segment and continues in the comment.
        byte[] commented = ImageFiles.withSegment(jpeg, 0xFE, "", rest);

        byte[] file = ImageFiles.jpegWithExif(commented, Arrays.copyOf(valid, 10));

        assertEquals(SHOWN[0], shown(pixels(ImageFile.read(file)), 16));
    }

    @Test
    void largeMetadataIsReadInLinearTime() throws IOException {
        byte[] png = ImageFiles.encode(letters(BufferedImage.TYPE_INT_RGB, 1), "png");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write(png, 0, png.length - 12);
        byte[] empty = ImageFiles.withChunk(png, "teXt", new byte[0], true);
        byte[] chunk = Arrays.copyOfRange(empty, png.length - 12, png.length);
        for (int i = 0; i < 300_000; i++) {
            chunks.write(chunk);
        }
        chunks.write(png, png.length - 12, 12);
        byte[] exif = new byte[1 << 20];
        System.arraycopy(ImageFiles.exif(6, ByteOrder.BIG_ENDIAN), 0, exif, 0, 38);
        exif[8] = (byte) 0xFF;
        exif[9] = (byte) 0xFF;
        exif[23] = 0;

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    ImageFile.read(chunks.toByteArray());
                    ImageFile.read(ImageFiles.withChunk(png, "eXIf", exif, true));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"print.jpg", "print-ycck.jpg", "moving.gif", "pictures/rgba.png"})
    void everySourceIsReadAsInAFolder(String name) throws IOException {
        byte[] bytes;
        try (InputStream in = ImageFileTest.class.getResourceAsStream(name)) {
            bytes = in.readAllBytes();
        }
        String type = name.substring(name.lastIndexOf('.'));
        Path file = Files.createDirectory(root.resolve("a")).resolve("1" + type);
        Files.write(file, bytes);
        InputEncoder<Image> encoder = Inputs.image(new Shape(3, 9, 9), Resize.STRETCH);
        float[] trained = encode(encoder, ImageFolder.read(root).input(0));

        assertArrayEquals(trained, encode(encoder, ImageFile.read(file)));
        assertArrayEquals(trained, encode(encoder, ImageFile.read(bytes)));
        assertArrayEquals(
                trained, encode(encoder, ImageFile.read(new ByteArrayInputStream(bytes))));
    }

    private static float[] encode(InputEncoder<Image> encoder, Image image) {
        ByteBuffer row =
                ByteBuffer.allocateDirect((int) encoder.shape().size() * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        encoder.encode(image, row);
        return Encoded.numbers(encoder, row.flip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"print.jpg", "print-ycck.jpg"})
    void cmykIsAlsoConvertedIfDjlReadsIt(String name) throws IOException {
        InputEncoder<Image> encoder = Inputs.image(new Shape(3, 9, 9), Resize.STRETCH);
        try (InputStream ours = ImageFileTest.class.getResourceAsStream(name);
                InputStream theirs = ImageFileTest.class.getResourceAsStream(name)) {
            assertArrayEquals(
                    encode(encoder, ImageFile.read(ours)),
                    encode(encoder, new BufferedImageFactory().fromInputStream(theirs)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"print.jpg", "print-ycck.jpg"})
    void theProfileOfACmykImageIsIgnored(String name) throws IOException {
        byte[] jpeg;
        try (InputStream in = ImageFileTest.class.getResourceAsStream(name)) {
            jpeg = in.readAllBytes();
        }
        byte[] inks = profile();
        System.arraycopy(new byte[] {'C', 'M', 'Y', 'K'}, 0, inks, 16, 4);
        int plain = pixels(ImageFile.read(jpeg)).getRGB(4, 3);
        for (byte[] profile : List.of(profile(), inks, new byte[300])) {
            byte[] file = ImageFiles.jpegWithProfile(jpeg, profile);
            assertEquals(plain, pixels(ImageFile.read(file)).getRGB(4, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp", "tif"})
    void halfAnImageIsRejected(String type) throws IOException {
        byte[] whole = photo(40, 40, type);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Path file = Files.write(root.resolve("half\n." + type), half);

        String inMemory =
                assertThrows(DataException.class, () -> ImageFile.read(half)).getMessage();
        assertTrue(inMemory.startsWith("The image "), inMemory);
        assertTrue(inMemory.endsWith("Replace or remove it."), inMemory);
        assertThrows(DataException.class, () -> ImageFile.read(new ByteArrayInputStream(half)));
        String message = assertThrows(DataException.class, () -> ImageFile.read(file)).getMessage();
        assertTrue(message.startsWith(root.resolve("half") + "\\n." + type), message);
    }

    @Test
    void jpegDataOfATiffIsComplete() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType("JPEG");
            BufferedImage image = pixels(ImageFile.read(photo(40, 40, "png")));
            BufferedImage plain = new BufferedImage(40, 40, BufferedImage.TYPE_3BYTE_BGR);
            plain.createGraphics().drawImage(image, 0, 0, null);
            writer.write(null, new IIOImage(plain, null, null), param);
        } finally {
            writer.dispose();
        }
        byte[] tiff = out.toByteArray();

        assertEquals(40, ImageFile.read(tiff).getWidth());
        for (int length = 0; length < tiff.length; length += 97) {
            byte[] part = Arrays.copyOf(tiff, length);
            assertThrows(DataException.class, () -> ImageFile.read(part), "length " + length);
        }
    }

    @Test
    void aStreamIsNotClosed() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in =
                new ByteArrayInputStream(photo(3, 4, "png")) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };

        assertEquals(4, ImageFile.read(in).getHeight());
        assertEquals(-1, in.read());
        assertEquals(false, closed[0]);
    }

    @Test
    void colourProfilesAreIgnoredInEveryFormat() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0x6040A0);
        }
        byte[] jpeg = ImageFiles.encode(image, "jpg");
        byte[] png = ImageFiles.encode(image, "png");
        byte[] samples = new byte[3 * 256];
        for (int i = 0; i < 256; i++) {
            System.arraycopy(new byte[] {0x60, 0x40, (byte) 0xA0}, 0, samples, 3 * i, 3);
        }
        int plain = pixels(ImageFile.read(jpeg)).getRGB(5, 5);
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

        assertTrue(distance(plain, 0x6040A0) < 6);
        assertEquals(
                plain,
                pixels(ImageFile.read(ImageFiles.jpegWithProfile(jpeg, profile()))).getRGB(5, 5));
        assertEquals(
                plain, pixels(ImageFile.read(ImageFiles.jpegWithProfile(jpeg, grey))).getRGB(5, 5));
        assertEquals(
                plain,
                pixels(ImageFile.read(ImageFiles.jpegWithProfile(jpeg, new byte[200])))
                        .getRGB(5, 5));
        assertEquals(
                0xFF6040A0,
                pixels(ImageFile.read(ImageFiles.pngWithProfile(png, profile()))).getRGB(5, 5));
        assertEquals(
                0xFF6040A0,
                pixels(ImageFile.read(ImageFiles.tiff(16, 2, 3, samples, 1, profile())))
                        .getRGB(5, 5));
    }

    @Test
    void cmykInTiffIsConvertedAsInPillow() {
        byte[] inks = new byte[4 * 4];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(new byte[] {(byte) 200, 50, 0, 30}, 0, inks, 4 * i, 4);
        }

        BufferedImage image =
                pixels(ImageFile.read(ImageFiles.tiff(2, 5, 4, inks, 1, new byte[0])));

        assertEquals(49, image.getRGB(1, 1) >> 16 & 255, 1);
        assertEquals(181, image.getRGB(1, 1) >> 8 & 255, 1);
        assertEquals(225, image.getRGB(1, 1) & 255, 1);
    }

    @Test
    void tiffAndWebpAreFoundInFolders() throws IOException {
        Path folder = Files.createDirectory(root.resolve("a"));
        Files.write(folder.resolve("1.TIF"), photo(4, 5, "tif"));
        Files.write(folder.resolve("2.tiff"), photo(6, 5, "tif"));
        Files.write(folder.resolve("3.webp"), ImageFiles.webp(new byte[] {1}, new byte[0]));
        ImageFolder<String> data = ImageFolder.read(root);

        assertEquals(3, data.size());
        assertEquals(4, data.input(0).getWidth());
        assertEquals(6, data.input(1).getWidth());
        assertEquals(
                folder.resolve("3.webp")
                        + " is a WebP image, which Java cannot read by itself. Add an ImageIO plugin"
                        + " for WebP to the class path, such as"
                        + " com.twelvemonkeys.imageio:imageio-webp, or convert it to PNG.",
                assertThrows(DataException.class, () -> data.input(2)).getMessage());
    }

    @Test
    void webpIsReadByAPlugin() {
        TestReaders plugin = new TestReaders("WEBP", 8);
        IIORegistry.getDefaultInstance().registerServiceProvider(plugin);
        try {
            for (int orientation = 1; orientation <= 8; orientation++) {
                byte[] exif = ImageFiles.exif(orientation, ByteOrder.LITTLE_ENDIAN);
                byte[] file = ImageFiles.webp(new byte[] {1, 2, 3}, exif);
                assertEquals(SHOWN[orientation - 1], shown(pixels(ImageFile.read(file)), 1));
            }
        } finally {
            IIORegistry.getDefaultInstance().deregisterServiceProvider(plugin);
        }
    }

    @Test
    void aPluginDoesNotReplaceJavasReader() throws IOException {
        byte[] png = photo(4, 5, "png");
        IIORegistry registry = IIORegistry.getDefaultInstance();
        TestReaders plugin = new TestReaders("PNG", 1);
        registry.registerServiceProvider(plugin);
        Iterator<ImageReaderSpi> others =
                registry.getServiceProviders(ImageReaderSpi.class, spi -> spi != plugin, false);
        try {
            others.forEachRemaining(
                    other -> registry.setOrdering(ImageReaderSpi.class, plugin, other));
            assertEquals(3, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
            assertEquals(4, ImageFile.read(png).getWidth());
        } finally {
            registry.deregisterServiceProvider(plugin);
        }
    }

    @ParameterizedTest
    @CsvSource({"heic", "mif1", "avif"})
    void heicIsRejectedWithAHint(String brand) {
        byte[] file = ("\0\0\0\30ftyp" + brand + "\0\0\0\0").getBytes();

        assertEquals(
                "The image is a HEIC or AVIF image, which Java cannot read by itself. Convert it to"
                        + " JPEG or PNG.",
                assertThrows(DataException.class, () -> ImageFile.read(file)).getMessage());
    }

    @Test
    void otherBytesAreRejected() {
        assertEquals(
                "The data is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF."
                        + " Replace or remove it.",
                assertThrows(DataException.class, () -> ImageFile.read(new byte[] {'x', 'y'}))
                        .getMessage());
    }

    /** A plugin that decodes every file with a text as the letters. */
    private static final class TestReaders extends ImageReaderSpi {

        private final String text;
        private final int at;

        TestReaders(String text, int at) {
            super(
                    "test",
                    "1",
                    new String[] {"test"},
                    new String[] {"test"},
                    new String[] {"image/test"},
                    "TestReader",
                    new Class<?>[] {ImageInputStream.class},
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null);
            this.text = text;
            this.at = at;
        }

        @Override
        public boolean canDecodeInput(Object source) throws IOException {
            ImageInputStream in = (ImageInputStream) source;
            in.mark();
            try {
                byte[] start = new byte[at + text.length()];
                in.readFully(start);
                return new String(start, at, text.length()).equals(text);
            } catch (java.io.EOFException e) {
                return false;
            } finally {
                in.reset();
            }
        }

        @Override
        public ImageReader createReaderInstance(Object extension) {
            return new TestReader(this);
        }

        @Override
        public String getDescription(Locale locale) {
            return "test";
        }
    }

    private static final class TestReader extends ImageReader {

        TestReader(ImageReaderSpi spi) {
            super(spi);
        }

        @Override
        public int getNumImages(boolean search) {
            return 1;
        }

        @Override
        public int getWidth(int index) {
            return 3;
        }

        @Override
        public int getHeight(int index) {
            return 2;
        }

        @Override
        public Iterator<ImageTypeSpecifier> getImageTypes(int index) {
            return List.of(
                            ImageTypeSpecifier.createFromBufferedImageType(
                                    BufferedImage.TYPE_INT_RGB))
                    .iterator();
        }

        @Override
        public IIOMetadata getStreamMetadata() {
            return null;
        }

        @Override
        public IIOMetadata getImageMetadata(int index) {
            return null;
        }

        @Override
        public BufferedImage read(int index, ImageReadParam param) {
            return letters(BufferedImage.TYPE_INT_RGB, 1);
        }
    }
}
