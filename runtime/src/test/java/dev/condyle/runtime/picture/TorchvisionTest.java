package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The operations of RandAugment and TrivialAugment beside those of torchvision. */
class TorchvisionTest {

    private static final JsonObject JSON = json();

    private static JsonObject json() {
        try (Reader reader =
                new InputStreamReader(
                        new GZIPInputStream(
                                TorchvisionTest.class.getResourceAsStream("augmentations.json.gz")),
                        StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Iterable<JsonObject> all(String name) {
        return () ->
                StreamSupport.stream(JSON.getAsJsonArray(name).spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .iterator();
    }

    private static BytePlanes image(JsonArray shape, String pixels) {
        int height = shape.get(1).getAsInt();
        int width = shape.get(2).getAsInt();
        int[][] planes = new int[shape.get(0).getAsInt()][height * width];
        byte[] bytes = Base64.getDecoder().decode(pixels);
        for (int i = 0; i < bytes.length; i++) {
            planes[i / (height * width)][i % (height * width)] = bytes[i] & 0xFF;
        }
        return new BytePlanes(planes, height, width);
    }

    @Test
    void everyOperationEqualsThatOfTorchvision() {
        JsonArray images = JSON.getAsJsonArray("images");
        Set<ImageOperation> seen = EnumSet.noneOf(ImageOperation.class);
        for (JsonObject example : all("operations")) {
            ImageOperation operation =
                    ImageOperation.valueOf(example.get("operation").getAsString());
            JsonObject source = images.get(example.get("image").getAsInt()).getAsJsonObject();
            JsonArray shape = source.getAsJsonArray("shape");
            float magnitude = example.get("magnitude").getAsFloat();
            BytePlanes expected = image(shape, example.get("result").getAsString());
            BytePlanes result =
                    operation.apply(image(shape, source.get("pixels").getAsString()), magnitude);
            int different = 0;
            for (int c = 0; c < expected.planes().length; c++) {
                for (int i = 0; i < expected.planes()[c].length; i++) {
                    different += expected.planes()[c][i] == result.planes()[c][i] ? 0 : 1;
                }
            }
            String name = operation + " " + magnitude + " of image " + example.get("image");
            assertEquals(0, different, name);
            seen.add(operation);
        }
        assertEquals(EnumSet.allOf(ImageOperation.class), seen);
    }

    @Test
    void theMagnitudesAreThoseOfTorchvision() {
        int compared = 0;
        for (JsonObject example : all("magnitudes")) {
            int bins = example.get("bins").getAsInt();
            Magnitudes magnitudes =
                    example.get("augmentation").getAsString().equals("RandAugment")
                            ? Magnitudes.ofRandAugment(bins)
                            : Magnitudes.ofTrivialAugmentWide(bins);
            JsonArray values = example.getAsJsonArray("magnitudes");
            for (int bin = 0; bin < bins; bin++) {
                float magnitude =
                        magnitudes.of(
                                ImageOperation.valueOf(example.get("operation").getAsString()),
                                bin,
                                example.get("height").getAsInt(),
                                example.get("width").getAsInt());
                float expected = values.get(bin).getAsFloat();
                assertEquals(expected, magnitude, Math.ulp(expected), example + ", bin " + bin);
                assertEquals((int) expected, (int) magnitude, example + ", bin " + bin);
                compared++;
            }
        }
        assertTrue(compared > 1000);
    }
}
