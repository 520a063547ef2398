package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Encoded;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageEncoderTest {

    private record Case(
            String picture, int channels, int height, int width, Resize resize, String expected) {

        Shape shape() {
            return new Shape(channels, height, width);
        }

        @Override
        public String toString() {
            return expected;
        }
    }

    private static InputStream resource(String name) {
        return ImageEncoderTest.class.getResourceAsStream("pictures/" + name);
    }

    static Stream<Case> cases() throws IOException {
        try (InputStreamReader reader =
                new InputStreamReader(resource("cases.json"), StandardCharsets.UTF_8)) {
            return Stream.of(new Gson().fromJson(reader, Case[].class));
        }
    }

    private static Image picture(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new BufferedImageFactory().fromInputStream(in);
        }
    }

    private static Image wrap(BufferedImage picture) {
        return new BufferedImageFactory().fromImage(picture);
    }

    private static float[] encode(InputEncoder<Image> encoder, Image picture) {
        int size = (int) encoder.shape().size();
        ByteBuffer buffer =
                ByteBuffer.allocateDirect((size + 2) * Float.BYTES).order(ByteOrder.nativeOrder());
        buffer.putFloat(-7);
        encoder.encode(picture, buffer);
        assertEquals((size + 1) * Float.BYTES, buffer.position());
        assertEquals(-7, buffer.getFloat(0));
        assertEquals(0, buffer.getFloat((size + 1) * Float.BYTES));
        return Encoded.numbers(encoder, buffer.flip().position(Float.BYTES));
    }

    private static float[] encode(Shape shape, Resize resize, BufferedImage picture) {
        return encode(Inputs.image(shape, resize), wrap(picture));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resizedImagesMatchPillow(Case test) throws IOException {
        float[] expected = new float[(int) test.shape().size()];
        try (InputStream in = new GZIPInputStream(resource(test.expected()))) {
            ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(expected);
        }
        float[] actual = encode(Inputs.image(test.shape(), test.resize()), picture(test.picture()));
        // Pillow lays what is transparent on white in steps of its own, each rounded.
        boolean transparent = test.picture().matches("(rgba|grey-alpha)\\.png");
        float tolerance = transparent ? 1.001f / 255 : 1e-7f;
        assertArrayEquals(expected, actual, tolerance);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void everyLayoutOfTheSamePictureGivesTheSameNumbers(int type) {
        BufferedImage picture = new BufferedImage(5, 4, type);
        Random random = new Random(type);
        float[] expected = new float[60];
        for (int i = 0; i < 20; i++) {
            int rgb = random.nextInt(1 << 24);
            picture.setRGB(i % 5, i / 5, 0xFF << 24 | rgb);
            expected[i] = (rgb >> 16) / 255f;
            expected[20 + i] = (rgb >> 8 & 0xFF) / 255f;
            expected[40 + i] = (rgb & 0xFF) / 255f;
        }
        assertArrayEquals(expected, encode(new Shape(3, 4, 5), Resize.ERROR, picture), 1e-7f);
    }

    @Test
    void aSubimageIsReadAtItsOffset() {
        for (int type :
                new int[] {
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_3BYTE_BGR,
                    BufferedImage.TYPE_INT_RGB
                }) {
            BufferedImage whole = new BufferedImage(9, 9, type);
            whole.getRaster().setSample(4, 5, 0, 255);
            float[] part = encode(new Shape(1, 3, 3), Resize.ERROR, whole.getSubimage(3, 4, 3, 3));
            for (int i = 0; i < 9; i++) {
                assertEquals(i == 4, part[i] > 0, "pixel " + i);
            }
        }
    }

    @Test
    void greyValuesAreNotChanged() {
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage colour = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        float[] expected = new float[256];
        for (int i = 0; i < 256; i++) {
            picture.getRaster().setSample(i % 16, i / 16, 0, i);
            colour.setRGB(i % 16, i / 16, i << 16 | i << 8 | i);
            expected[i] = i / 255f;
        }
        assertArrayEquals(expected, encode(new Shape(1, 16, 16), Resize.ERROR, picture));
        assertArrayEquals(expected, encode(new Shape(1, 16, 16), Resize.ERROR, colour));
    }

    @Test
    void transparentPixelsAreWhite() {
        BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(1, 0, 0x80FF0000);
        assertArrayEquals(
                new float[] {1, 1, 1, 1 - 128f / 255, 1, 1 - 128f / 255},
                encode(new Shape(3, 1, 2), Resize.ERROR, picture),
                1e-6f);
    }

    @Test
    void aUniformImageStaysUniformInEverySize() {
        BufferedImage picture = new BufferedImage(37, 53, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new java.awt.Color(51, 102, 204));
        graphics.fillRect(0, 0, 37, 53);
        graphics.dispose();
        for (int size : new int[] {1, 7, 36, 38, 200}) {
            for (Resize resize : new Resize[] {Resize.STRETCH, Resize.CROP}) {
                float[] planes = encode(new Shape(3, size, 11), resize, picture);
                for (int i = 0; i < planes.length; i++) {
                    float expected = new float[] {0.2f, 0.4f, 0.8f}[i / (size * 11)];
                    assertEquals(expected, planes[i], 1e-6f);
                }
            }
        }
    }

    @Test
    void croppingKeepsTheMiddleAndTheAspectRatio() {
        // Black, with a white square in the middle third.
        BufferedImage picture = new BufferedImage(30, 10, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 100; i++) {
            picture.getRaster().setSample(10 + i % 10, i / 10, 0, 255);
        }
        float[] planes = encode(new Shape(1, 10, 10), Resize.CROP, picture);
        for (float value : planes) {
            assertEquals(1, value, 1e-6f);
        }
    }

    @Test
    void aDifferentSizeIsRejectedWithResizeError() {
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        DataException e =
                assertThrows(
                        DataException.class,
                        () -> encode(new Shape(3, 28, 26), Resize.ERROR, picture));
        assertEquals(
                "The image is 30 x 20 pixels, but the network requires 26 x 28. Resize it, or"
                        + " choose Resize.STRETCH or Resize.CROP.",
                e.getMessage());
    }

    @Test
    void theShapeMustBeThatOfAnImage() {
        for (Shape shape :
                new Shape[] {
                    new Shape(2, 8, 8), new Shape(8, 8), new Shape(1, 0, 8), new Shape(1, -1, 8)
                }) {
            assertThrows(IllegalArgumentException.class, () -> Inputs.image(shape, Resize.STRETCH));
        }
        assertEquals(DataType.FLOAT32, Inputs.image(new Shape(1, 2, 3), Resize.CROP).dataType());
    }

    @Test
    void anImageOfAnotherLibraryIsConvertedThroughPng() throws IOException {
        BufferedImage picture = ImageIO.read(resource("rgb.png"));
        Image foreign =
                (Image)
                        Proxy.newProxyInstance(
                                Image.class.getClassLoader(),
                                new Class<?>[] {Image.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("save")) {
                                        return ImageIO.write(
                                                picture, "png", (OutputStream) arguments[0]);
                                    }
                                    return "a matrix";
                                });
        InputEncoder<Image> encoder = Inputs.image(new Shape(3, 47, 61), Resize.ERROR);
        assertArrayEquals(encode(encoder, wrap(picture)), encode(encoder, foreign));
    }

    @Test
    void anImageOfAnotherLibraryThatCannotBeWrittenIsReported() {
        Image broken =
                (Image)
                        Proxy.newProxyInstance(
                                Image.class.getClassLoader(),
                                new Class<?>[] {Image.class},
                                (proxy, method, arguments) -> {
                                    if (method.getName().equals("save")) {
                                        throw new IOException("no");
                                    }
                                    return "a matrix";
                                });
        InputEncoder<Image> encoder = Inputs.image(new Shape(3, 4, 4), Resize.STRETCH);
        DataException e = assertThrows(DataException.class, () -> encode(encoder, broken));
        assertTrue(e.getMessage().endsWith("no"), e.getMessage());
    }
}
