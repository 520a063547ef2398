package dev.condyle.samples.imagenet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.data.LabelSets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopFiveTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @AfterEach
    void clearOptions() {
        System.clearProperty("picture");
        System.clearProperty("weights");
    }

    private int run() throws IOException {
        return TopFive.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> sees(String picture) throws IOException {
        System.setProperty("picture", picture);
        System.setProperty(
                "weights", SharedAssets.file("mobilenet_v2_imagenet.safetensors").toString());
        assertEquals(0, run());
        assertEquals(List.of(), lines(err));
        List<String> lines = lines(out);
        lines.forEach(line -> assertTrue(line.length() <= 80, line));
        return lines;
    }

    @ParameterizedTest
    @CsvSource({
        "hot_dog.jpg, HOTDOG, 0.876",
        "parrot.jpg, MACAW, 0.998",
        "bird.bmp, CHICKADEE, 0.981",
        "cat.bmp, EGYPTIAN_CAT, 0.778"
    })
    void aPhotographIsRecognised(String photo, String label, String probability)
            throws IOException {
        List<String> lines = sees(SharedAssets.file("photos/" + photo).toString());
        assertEquals("The most probable labels of " + photo + ":", lines.get(0));
        assertTrue(lines.get(2).matches(probability + "\\d  " + label + " .*"), lines.get(2));
        assertEquals(9, lines.size());
        String last = lines.get(8);
        assertTrue(
                last.matches(
                        "result sample=imagenet label="
                                + label
                                + " probability="
                                + probability
                                + "\\d seconds=\\d+\\.\\d"),
                last);
    }

    @Test
    void withoutAPictureADrawingIsRecognised() throws IOException {
        List<String> lines = sees("");
        assertEquals("The most probable labels of a drawing of a scorpion:", lines.get(0));
        assertTrue(lines.get(8).contains(" label=SCORPION "), lines.get(8));
    }

    @Test
    void aFileThatIsNotAPictureIsReportedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no picture");
        System.setProperty("picture", file.toString());
        assertEquals(1, run());
        assertEquals(1, lines(err).size());
        assertTrue(lines(err).get(0).contains(file.toString()), lines(err).get(0));
        assertEquals(List.of(), lines(out));
    }

    @Test
    void weightsThatAreMissingAreReportedInOneLine() throws IOException {
        Path file = folder.resolve("missing.safetensors");
        System.setProperty("weights", file.toString());
        assertEquals(1, run());
        assertEquals(1, lines(err).size());
        assertTrue(lines(err).get(0).contains(file + " does not exist"), lines(err).get(0));
    }

    @Test
    void longDescriptionsFitIntoTheColumns() {
        float[] logits = new float[ImageNet.values().length];
        logits[ImageNet.AMERICAN_STAFFORDSHIRE_TERRIER.ordinal()] = 9;
        logits[ImageNet.DRAGONFLY.ordinal()] = 8;
        logits[ImageNet.TABBY.ordinal()] = 7;
        Prediction<ImageNet> prediction = Prediction.ofLogits(LabelSets.of(ImageNet.class), logits);
        assertEquals(
                """
                0.6149  AMERICAN_STAFFORDSHIRE_TERRIER  American Staffordshire terrier, Staff...
                0.2262  DRAGONFLY                       dragonfly, darning needle, devil's da...
                0.0832  TABBY                           tabby, tabby cat""",
                TopFive.table(prediction.top(3)));
    }
}
