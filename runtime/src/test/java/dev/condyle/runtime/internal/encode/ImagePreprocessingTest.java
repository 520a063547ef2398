package dev.condyle.runtime.internal.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Normalization;
import dev.condyle.runtime.internal.encode.ImagePreprocessing.Resizing;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files with preprocessing in repositories of Hugging Face. */
class ImagePreprocessingTest {

    private static final String REMEDY =
            " Set mean, std and resize in the annotation, or choose other weights.";
    private static final Normalization IMAGENET =
            new Normalization(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
    private static final Normalization HALVES =
            new Normalization(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));
    private static final ImagePreprocessing TIMM =
            supported(IMAGENET, Resize.CROP, 0.875, Interpolation.BICUBIC, RoundingMode.HALF_EVEN);

    private static ImagePreprocessing supported(
            Normalization normalization,
            Resize resize,
            double crop,
            Interpolation interpolation,
            RoundingMode margin) {
        return new ImagePreprocessing(
                Optional.of(normalization),
                Optional.of(new Resizing(resize, crop, interpolation, margin)),
                Optional.empty(),
                Optional.of(new Shape(3, 224, 224)));
    }

    private static String file(String name) throws IOException {
        try (InputStream in = ImagePreprocessingTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns JSON from a text with single quotes. */
    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static ImagePreprocessing timm(String entries) {
        return ImagePreprocessing.ofTimm(json("{'pretrained_cfg': {" + entries + "}}"))
                .orElseThrow();
    }

    private static ImagePreprocessing transformers(String entries) {
        return ImagePreprocessing.ofTransformers(json("{" + entries + "}")).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timm-1.0.31.json", "timm-0.5.4.json"})
    void bothLayoutsOfTimmAreRead(String name) throws IOException {
        assertEquals(Optional.of(TIMM), ImagePreprocessing.ofTimm(file(name)));
    }

    @Test
    void theFilesOfTransformersAreRead() throws IOException {
        assertEquals(
                Optional.of(
                        supported(
                                HALVES,
                                Resize.CROP,
                                0.875,
                                Interpolation.BILINEAR,
                                RoundingMode.DOWN)),
                ImagePreprocessing.ofTransformers(file("transformers-mobilenetv2.json")));
        assertEquals(
                Optional.of(
                        supported(
                                HALVES,
                                Resize.STRETCH,
                                1,
                                Interpolation.BILINEAR,
                                RoundingMode.DOWN)),
                ImagePreprocessing.ofTransformers(file("transformers-vit.json")));
        assertEquals(
                Optional.of(
                        supported(
                                HALVES,
                                Resize.STRETCH,
                                0.875,
                                Interpolation.BICUBIC,
                                RoundingMode.DOWN)),
                ImagePreprocessing.ofTransformers(file("transformers-deit.json")));
        ImagePreprocessing convNext =
                ImagePreprocessing.ofTransformers(file("transformers-convnext.json")).orElseThrow();
        assertEquals(
                new Resizing(Resize.STRETCH, 1, Interpolation.BICUBIC, RoundingMode.DOWN),
                convNext.resizing().orElseThrow());
        assertEquals(new Shape(3, 384, 384), convNext.size().orElseThrow());
    }

    @Test
    void aFileThatDoesNotConcernImagesIsEmpty() {
        String bert = json("{'architectures': ['BertModel'], 'hidden_size': 8}");
        assertEquals(Optional.empty(), ImagePreprocessing.ofTimm(bert));
        String sound = json("{'do_normalize': true, 'sampling_rate': 16000}");
        assertEquals(Optional.empty(), ImagePreprocessing.ofTransformers(sound));
    }

    @Test
    void whatIsAbsentInAFileOfTimmHasItsDefault() {
        ImagePreprocessing defaults = timm("'mean': null");
        assertEquals(TIMM.normalization(), defaults.normalization());
        assertEquals(TIMM.resizing(), defaults.resizing());
        assertEquals(Optional.empty(), defaults.size());
    }

    @Test
    void aNumberCanStandForASizeInAFileOfTransformers() {
        String resample = ", 'resample': 3";
        Resizing edge = new Resizing(Resize.CROP, 0.875, Interpolation.BICUBIC, RoundingMode.DOWN);
        Resizing square =
                new Resizing(Resize.STRETCH, 0.875, Interpolation.BICUBIC, RoundingMode.DOWN);
        String crop = "'size': 256, 'do_center_crop': true, 'crop_size': 224" + resample;
        assertEquals(Optional.of(edge), transformers(crop).resizing());
        assertEquals(
                Optional.of(square),
                transformers(crop + ", 'feature_extractor_type': 'DeiTFeatureExtractor'")
                        .resizing());
        assertEquals(
                Optional.of(
                        new Resizing(Resize.STRETCH, 1, Interpolation.BILINEAR, RoundingMode.DOWN)),
                transformers("'size': 224").resizing());
    }

    @ParameterizedTest
    @CsvSource({"235, 224", "256, 224", "342, 300", "248, 224", "518, 448", "49, 1", "7, 7"})
    void theResizedSizeIsExactlyThatOfTheFile(int edge, int crop) {
        Resizing resizing =
                transformers(
                                ("'size': {'shortest_edge': %s}, 'do_center_crop': true,"
                                                + " 'crop_size': %s")
                                        .formatted(edge, crop))
                        .resizing()
                        .orElseThrow();
        assertEquals(edge, Math.floor(crop / resizing.crop()));
    }

    @Test
    void whatIsNotPublishedIsEmpty() {
        ImagePreprocessing none = transformers("'do_resize': false, 'resample': 1");
        assertEquals(Optional.empty(), none.normalization());
        assertEquals(Optional.empty(), none.supportedResizing());
        assertEquals(
                Optional.of(new Normalization(List.of(0.0), List.of(1.0))),
                transformers("'do_resize': false, 'do_normalize': false").normalization());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timm|interpolation: lanczos|interpolation is \"lanczos\"",
                "timm|interpolation: random|interpolation is \"random\"",
                "timm|crop_mode: border|crop_mode is \"border\"",
            })
    void aResizingOfTimmThatIsNotSupportedIsReportedWhenItIsUsed(
            String library, String entry, String reason) {
        String[] parts = entry.split(": ");
        assertUnsupported(reason, timm("'%s': '%s'".formatted(parts[0], parts[1])));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'size': 8, 'resample': 1|resample is 1",
                "'do_resize': false, 'do_center_crop': true, 'resample': 1"
                        + "|do_center_crop is set without do_resize",
                "'size': 8, 'do_pad': true|do_pad is set",
                "'size': 8, 'image_processor_type': 'LevitImageProcessor'"
                        + "|its type is LevitImageProcessor",
                "'size': {'longest_edge': 8}|size is {\"longest_edge\":8}",
                "'size': {'shortest_edge': 8, 'longest_edge': 9}"
                        + "|size is {\"shortest_edge\":8,\"longest_edge\":9}",
                "'size': {'shortest_edge': 8}"
                        + "|size has shortest_edge, but do_center_crop is not set",
                "'size': {'shortest_edge': 8}, 'do_center_crop': true, 'crop_size': 9"
                        + "|crop_size is 9 x 9 (height x width) for a shortest_edge of 8",
                "'size': {'shortest_edge': 8}, 'do_center_crop': true,"
                        + " 'crop_size': {'height': 8, 'width': 7}"
                        + "|crop_size is 8 x 7 (height x width) for a shortest_edge of 8",
                "'size': {'shortest_edge': 8}, 'do_center_crop': true, 'crop_size': 7,"
                        + " 'crop_pct': 0.9"
                        + "|crop_size is 7 x 7 (height x width) for a shortest_edge of 8",
                "'size': {'height': 8, 'width': 9}, 'do_center_crop': true, 'crop_size': 7"
                        + "|crop_size is 7 x 7 (height x width) for a size of 8 x 9",
                "'size': {'height': 8, 'width': 8}, 'do_center_crop': true, 'crop_size': 9"
                        + "|crop_size is 9 x 9 (height x width) for a size of 8 x 8",
            })
    void aResizingOfTransformersThatIsNotSupportedIsReportedWhenItIsUsed(
            String entries, String reason) {
        assertUnsupported(reason, transformers(entries));
    }

    private static void assertUnsupported(String reason, ImagePreprocessing preprocessing) {
        assertEquals(Optional.empty(), preprocessing.resizing());
        WeightsException e = assertThrows(WeightsException.class, preprocessing::supportedResizing);
        assertEquals(
                "describes a resizing of images that is not supported: "
                        + reason
                        + ". Set resize in the annotation.",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mean|[0.1, 0.2]|1 or 3 numbers from -1000000 to 1000000",
                "mean|[]|1 or 3 numbers from -1000000 to 1000000",
                "mean|[0.1, 0.2, 1e999]|1 or 3 numbers from -1000000 to 1000000",
                "mean|['0.1', 0.2, 0.3]|1 or 3 numbers from -1000000 to 1000000",
                "mean|[0.1, 0.2, 0.3, null]|1 or 3 numbers from -1000000 to 1000000",
                "std|[1, 1, 0]|1 or 3 numbers from 0.000001 to 1000000",
                "std|[1, 1, -1]|1 or 3 numbers from 0.000001 to 1000000",
                "std|[1, 1, 1e-60]|1 or 3 numbers from 0.000001 to 1000000",
                "std|{}|1 or 3 numbers from 0.000001 to 1000000",
                "crop_pct|0|a number from 0.01 to 1",
                "crop_pct|1.01|a number from 0.01 to 1",
                "crop_pct|'0.875'|a number from 0.01 to 1",
                "crop_mode|'centre'|\"center\", \"squash\" or \"border\"",
                "interpolation|3|a string",
                "input_size|[3, 224]|an array of 3 integers",
                "input_size|[3, 224, 0]|an integer from 1 to 65535",
                "input_size|[3, 224, 0.5]|an integer from 1 to 65535",
            })
    void anInvalidEntryOfTimmIsReported(String name, String value, String must) {
        WeightsException e =
                assertThrows(
                        WeightsException.class,
                        () ->
                                timm(
                                        "'mean': [0, 0, 0], 'std': [1, 1, 1], '"
                                                + name
                                                + "': "
                                                + value));
        assertEquals(
                "has an invalid entry 'pretrained_cfg.%s': it must be %s, not %s.%s"
                        .formatted(name, must, json(value).replace(", ", ","), REMEDY),
                e.getMessage());
    }

    @Test
    void meanAndStdMustBeBothPresentAndEquallyLong() {
        assertInvalid(
                "'image_std': it must be as long as 'image_mean', not absent.",
                "'image_mean': [0.5, 0.5, 0.5]");
        assertInvalid(
                "'image_std': it must be as long as 'image_mean', not [0.5].",
                "'image_mean': [0.5, 0.5, 0.5], 'image_std': [0.5]");
        assertInvalid(
                "'image_std': it must be as long as 'image_mean', not 0.5.", "'image_std': 0.5");
    }

    @Test
    void anInvalidEntryOfTransformersIsReported() {
        assertInvalid("'do_resize': it must be true or false, not 1.", "'do_resize': 1");
        assertInvalid(
                "'resample': it must be an integer from 0 to 5, not 6.",
                "'size': 8, 'resample': 6");
        assertInvalid("'size': it must be an object, not [8,8].", "'size': [8, 8]");
        assertInvalid(
                "'size.height': it must be an integer from 1 to 65535, not -8.",
                "'size': {'height': -8, 'width': 8}");
        assertInvalid(
                "'crop_size': it must be a number or an object with height and width, not absent.",
                "'size': 8, 'do_center_crop': true");
        assertInvalid(
                "'rescale_factor': it must be a number from 0.000001 to 1000000, not 0.",
                "'image_mean': 0, 'image_std': 1, 'rescale_factor': 0");
    }

    private static void assertInvalid(String problem, String entries) {
        WeightsException e = assertThrows(WeightsException.class, () -> transformers(entries));
        assertEquals("has an invalid entry " + problem + REMEDY, e.getMessage());
    }

    @Test
    void aNetworkForAnotherOrderOfChannelsIsRejected() {
        WeightsException e =
                assertThrows(
                        WeightsException.class,
                        () -> transformers("'size': 8, 'do_flip_channel_order': true"));
        assertTrue(e.getMessage().contains("blue, green and red"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{} {}", "{'a': NaN}", "{'a': TRUE}", "{a: 1}"})
    void whatIsNotAJsonObjectIsReported(String text) {
        WeightsException e =
                assertThrows(WeightsException.class, () -> ImagePreprocessing.ofTimm(json(text)));
        assertTrue(
                e.getMessage().matches("is not (valid JSON|a single JSON object)\\..*"),
                e.getMessage());
    }

    @Test
    void aHugeFileIsReported() {
        String huge = "{\"labels\": \"" + "a".repeat(1 << 24) + "\"}";
        WeightsException e =
                assertThrows(WeightsException.class, () -> ImagePreprocessing.ofTransformers(huge));
        assertEquals("has more than 16777216 characters." + REMEDY, e.getMessage());
    }

    static Stream<ImagePreprocessing> examples() {
        return Stream.of(
                TIMM,
                timm("'interpolation': 'random', 'mean': [0.1], 'std': [0.30000000000000004]"),
                timm("'crop_mode': 'squash', 'crop_pct': 0.9033333333333333"),
                transformers("'do_resize': false"),
                transformers(
                        "'size': {'height': 7, 'width': 9}, 'image_mean': 1, 'image_std': 3"
                                + ", 'rescale_factor': 0.007"),
                transformers(
                        "'image_mean': 1000000, 'image_std': 1000000, 'rescale_factor': 0.000001"),
                transformers(
                        "'image_mean': 0, 'image_std': 0.000001, 'rescale_factor': 1000000,"
                                + " 'include_top': true"),
                transformers(
                        "'size': {'shortest_edge': 65535}, 'do_center_crop': true,"
                                + " 'crop_size': 1"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void jsonKeepsEverything(ImagePreprocessing example) {
        assertEquals(example, ImagePreprocessing.parse(example.toJson()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CROP|HALF|'resize'",
                "\"crop\":0.875|\"crop\":2|'crop'",
                "\"crop\":0.875,||'crop'",
                "bicubic|lanczos|'interpolation'",
                "HALF_EVEN|UP|'margin'",
                "\"size\":[3,|\"size\":[|'size'",
                "\"std\":[0.229,0.224,0.225],||'std'",
            })
    void damagedJsonIsReported(String from, String to, String entry) {
        String damaged = TIMM.toJson().replace(from, to == null ? "" : to);
        WeightsException e =
                assertThrows(WeightsException.class, () -> ImagePreprocessing.parse(damaged));
        assertTrue(e.getMessage().startsWith("has an invalid entry " + entry), e.getMessage());
    }

    @Test
    void aDamagedFileGivesAResultOrAWeightsException() throws IOException {
        for (String name :
                List.of(
                        "timm-1.0.31.json",
                        "transformers-mobilenetv2.json",
                        "transformers-convnext.json")) {
            String whole = file(name);
            int rejected = 0;
            for (int seed = 0; seed < 1000; seed++) {
                Random random = new Random(seed);
                StringBuilder damaged = new StringBuilder(whole);
                String other = "{}[]\",:-.e0195ntf ";
                for (int i = 0; i <= seed % 3; i++) {
                    damaged.setCharAt(
                            random.nextInt(whole.length()),
                            other.charAt(random.nextInt(other.length())));
                }
                try {
                    Optional<ImagePreprocessing> read =
                            name.startsWith("timm")
                                    ? ImagePreprocessing.ofTimm(damaged.toString())
                                    : ImagePreprocessing.ofTransformers(damaged.toString());
                    read.ifPresent(it -> assertEquals(it, ImagePreprocessing.parse(it.toJson())));
                } catch (WeightsException e) {
                    rejected++;
                }
            }
            assertTrue(rejected > 0 && rejected < 1000, name + ": " + rejected);
        }
    }
}
