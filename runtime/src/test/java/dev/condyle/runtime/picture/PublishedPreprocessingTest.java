package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Encoded;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.internal.encode.ImagePreprocessing;
import dev.condyle.runtime.internal.encode.Interpolation;
import dev.condyle.runtime.weights.WeightsException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images are encoded as timm and transformers do with the preprocessing that they publish. */
class PublishedPreprocessingTest {

    private static final ImagePreprocessing PUBLISHED =
            ImagePreprocessing.ofTimm(
                            """
                            {"pretrained_cfg": {"crop_pct": 0.8, "interpolation": "bicubic",
                             "mean": [0.25, 0.5, 0.75], "std": [0.5, 0.25, 0.125]}}
                            """)
                    .orElseThrow();

    private record Case(
            String library,
            String config,
            String picture,
            int channels,
            int height,
            int width,
            String pixels,
            String normalized) {

        ImagePreprocessing published() {
            return (library.equals("timm")
                            ? ImagePreprocessing.ofTimm(config)
                            : ImagePreprocessing.ofTransformers(config))
                    .orElseThrow();
        }

        InputEncoder<Image> encoder(boolean normalization, Resize otherwise) {
            return ImageEncoder.with(
                    Inputs.image(new Shape(channels, height, width), otherwise),
                    0,
                    published(),
                    normalization,
                    true);
        }

        @Override
        public String toString() {
            return picture + " to " + height + " x " + width + " " + config;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in =
                        PublishedPreprocessingTest.class.getResourceAsStream(
                                "preprocessing.json.gz");
                InputStreamReader json =
                        new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)) {
            return Arrays.stream(new Gson().fromJson(json, Case[].class));
        }
    }

    static Stream<Case> normalizedCases() throws IOException {
        return cases().filter(it -> it.normalized() != null);
    }

    private static Image picture(String name) throws IOException {
        try (InputStream in =
                PublishedPreprocessingTest.class.getResourceAsStream("pictures/" + name)) {
            return new BufferedImageFactory().fromInputStream(in);
        }
    }

    private static <I> float[] encode(InputEncoder<I> encoder, I input) {
        ByteBuffer row =
                ByteBuffer.allocateDirect((int) encoder.shape().size() * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        encoder.encode(input, row);
        return Encoded.numbers(encoder, row.flip());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPixelIsThatOfPillow(Case test) throws IOException {
        byte[] expected = Base64.getDecoder().decode(test.pixels());
        float[] values = encode(test.encoder(false, Resize.ERROR), picture(test.picture()));
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            pixels[i] = (byte) Math.round(values[i] * 255);
        }
        assertArrayEquals(expected, pixels);
    }

    @ParameterizedTest
    @MethodSource("normalizedCases")
    void theNormalizedValuesAreThoseOfTheLibrary(Case test) throws IOException {
        float[] values = encode(test.encoder(true, Resize.STRETCH), picture(test.picture()));
        float[] expected = new float[values.length];
        ByteBuffer.wrap(Base64.getDecoder().decode(test.normalized()))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(expected);
        for (int i = 0; i < values.length; i++) {
            // Values that are not rescaled reach 510.
            assertEquals(expected[i], values[i], 1e-6f * Math.max(1, Math.abs(expected[i])));
        }
    }

    private static Image uniform(int red, int green, int blue) {
        BufferedImage picture = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 35; i++) {
            picture.setRGB(i % 7, i / 7, red << 16 | green << 8 | blue);
        }
        return new BufferedImageFactory().fromImage(picture);
    }

    @Test
    void aNetworkWithOneChannelUsesTheAverageOfMeanAndStd() {
        InputEncoder<Image> grey = Inputs.image(new Shape(1, 1, 1), Resize.CROP);
        float[] value =
                encode(ImageEncoder.with(grey, 0, PUBLISHED, true, false), uniform(255, 255, 255));
        assertArrayEquals(new float[] {(1 - 0.5f) / (0.875f / 3)}, value, 1e-6f);
    }

    @Test
    void onlyWhatIsUsedChanges() throws IOException {
        Shape shape = new Shape(3, 12, 12);
        float[] mean = {0.1f, 0.2f, 0.3f};
        float[] std = {1, 2, 3};
        InputEncoder<Image> own = Inputs.image(shape, Resize.STRETCH, mean, std);
        Image image = picture("landscape.png");
        assertArrayEquals(
                encode(own, image),
                encode(ImageEncoder.with(own, 0, PUBLISHED, false, false), image));
        InputEncoder<Image> normalized =
                Inputs.image(
                        shape,
                        Resize.STRETCH,
                        new float[] {0.25f, 0.5f, 0.75f},
                        new float[] {0.5f, 0.25f, 0.125f});
        assertArrayEquals(
                encode(normalized, image),
                encode(ImageEncoder.with(own, 0, PUBLISHED, true, false), image));
        float[] resized = encode(ImageEncoder.with(own, 0, PUBLISHED, false, true), image);
        float[] plain =
                encode(
                        ImageEncoder.with(
                                Inputs.image(shape, Resize.ERROR), 0, PUBLISHED, false, true),
                        image);
        for (int i = 0; i < plain.length; i++) {
            int channel = i / 144;
            assertEquals((plain[i] - mean[channel]) / std[channel], resized[i], 1e-6f);
        }
    }

    @Test
    void whatIsNotPublishedDoesNotChange() {
        ImagePreprocessing nothing =
                ImagePreprocessing.ofTransformers("{\"do_resize\": false}").orElseThrow();
        InputEncoder<Image> own = Inputs.image(new Shape(3, 4, 4), Resize.ERROR);
        InputEncoder<Image> same = ImageEncoder.with(own, 0, nothing, true, true);
        assertThrows(DataException.class, () -> encode(same, uniform(1, 2, 3)));
    }

    @Test
    void anUnsupportedResizingIsReportedOnlyIfItIsUsed() {
        ImagePreprocessing lanczos =
                ImagePreprocessing.ofTimm("{\"pretrained_cfg\": {\"interpolation\": \"lanczos\"}}")
                        .orElseThrow();
        InputEncoder<Image> own = Inputs.image(new Shape(3, 1, 1), Resize.CROP);
        float[] white =
                encode(ImageEncoder.with(own, 0, lanczos, true, false), uniform(255, 255, 255));
        assertEquals((1 - 0.485f) / 0.229f, white[0], 1e-6f);
        WeightsException e =
                assertThrows(
                        WeightsException.class,
                        () -> ImageEncoder.with(own, 0, lanczos, true, true));
        assertEquals(
                "describes a resizing of images that is not supported: interpolation is"
                        + " \"lanczos\". Set resize in the annotation.",
                e.getMessage());
    }

    private record Pair(Image left, Image right, float[] numbers) {}

    private static final InputEncoder<Pair> PAIRS =
            JoinedInputs.<Pair>of()
                    .add("left", Inputs.image(new Shape(3, 1, 1), Resize.CROP), Pair::left)
                    .add("right", Inputs.image(new Shape(3, 1, 1), Resize.CROP), Pair::right)
                    .add("numbers", Inputs.floats(new Shape(1)), Pair::numbers)
                    .encoder();

    @Test
    void oneOfSeveralImagesCanHaveItsOwnPreprocessing() {
        InputEncoder<Pair> right = ImageEncoder.with(PAIRS, 1, PUBLISHED, true, true);
        Image white = uniform(255, 255, 255);
        assertArrayEquals(
                new float[] {1, 1, 1, 1.5f, 2, 2, 9},
                encode(right, new Pair(white, white, new float[] {9})));
    }

    @Test
    void anInputThatIsNotAnImageIsRejected() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ImageEncoder.with(PAIRS, 2, PUBLISHED, true, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> ImageEncoder.with(Inputs.floats(new Shape(1)), 0, PUBLISHED, true, true));
    }

    @Test
    void augmentationStartsFromThePublishedCropAndInterpolation() throws IOException {
        InputEncoder<Image> base = Inputs.image(new Shape(3, 12, 12), Resize.ERROR);
        InputEncoder<Image> published = ImageEncoder.with(base, 0, PUBLISHED, true, true);
        InputEncoder<Image> augmented =
                ImageEncoder.augmented(published, List.of(Augmentation.crop(1)), 1);
        Image image = picture("portrait.png");
        ByteBuffer row =
                ByteBuffer.allocateDirect(3 * 144 * Float.BYTES).order(ByteOrder.nativeOrder());
        augmented.encode(image, row);
        augmented.vary(row.flip(), 5);
        assertArrayEquals(encode(published, image), Encoded.numbers(augmented, row), 1e-6f);
    }

    @Test
    void anImageOfOneColumnIsEnlargedWithoutComputingWhatIsCropped() {
        BufferedImage column = new BufferedImage(1, 60_000, BufferedImage.TYPE_BYTE_GRAY);
        column.getRaster().setSample(0, 30_000, 0, 255);
        InputEncoder<Image> encoder =
                ImageEncoder.with(
                        Inputs.image(new Shape(1, 224, 224), Resize.ERROR),
                        0,
                        PUBLISHED,
                        false,
                        true);
        float[] values = encode(encoder, new BufferedImageFactory().fromImage(column));
        for (int y = 0; y < 224; y++) {
            // The middle is the edge of the white pixel, which is enlarged 280 times.
            double distance = (y + 0.5 - 112) / 280 - 0.5;
            double expected = Math.max(0, Interpolation.BICUBIC.weight(distance));
            assertEquals(expected, values[224 * y], 0.5 / 255 + 1e-6);
        }
    }
}
