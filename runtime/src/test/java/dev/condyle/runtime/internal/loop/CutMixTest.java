package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.Resize;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.picture.ImageEncoder;
import dev.condyle.runtime.training.Fit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Training on images with a rectangle from another image. */
final class CutMixTest {

    @Test
    void boxesAndSharesAreThoseOfTorchvision() throws IOException {
        try (Reader reader =
                new InputStreamReader(
                        new GZIPInputStream(
                                ImageEncoder.class.getResourceAsStream("augmentations.json.gz")),
                        StandardCharsets.UTF_8)) {
            JsonArray boxes =
                    JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("boxes");
            for (JsonElement element : boxes) {
                JsonObject it = element.getAsJsonObject();
                int height = it.get("height").getAsInt();
                int width = it.get("width").getAsInt();
                CutBox box =
                        CutBox.of(
                                it.get("share").getAsDouble(),
                                it.get("x").getAsInt(),
                                it.get("y").getAsInt(),
                                height,
                                width);
                JsonArray expected = it.getAsJsonArray("box");
                String message = it.toString();
                assertEquals(expected.get(0).getAsInt(), box.left(), message);
                assertEquals(expected.get(1).getAsInt(), box.top(), message);
                assertEquals(expected.get(2).getAsInt(), box.right(), message);
                assertEquals(expected.get(3).getAsInt(), box.bottom(), message);
                assertEquals(
                        it.get("exact").getAsDouble(),
                        1 - (double) box.area() / (height * width),
                        1e-12,
                        message);
            }
            assertTrue(boxes.size() > 50);
        }
    }

    @Test
    void aRectangleIsReplacedByThatOfThePartner() {
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            // Channels-last in memory, as encoded images are.
            NDArray images =
                    manager.arange(2f * 3 * 4 * 5).reshape(2, 4, 5, 3).transpose(0, 3, 1, 2);
            CutBox box = new CutBox(1, 2, 3, 5);
            Mix mix = new Mix(0.7f, new int[] {1, 0}, box);
            float[] before = images.toFloatArray();
            float[] mixed = mix.inputs(new NDList(images)).singletonOrThrow().toFloatArray();
            assertArrayEquals(before, images.toFloatArray());
            for (int i = 0; i < mixed.length; i++) {
                int x = i % 5;
                int y = i / 5 % 4;
                boolean inside = y >= 1 && y < 3 && x >= 2;
                assertEquals(before[inside ? (i + 60) % 120 : i], mixed[i], "at " + i);
            }
            Mix nothing = new Mix(1, new int[] {1, 0}, new CutBox(2, 2, 2, 5));
            assertArrayEquals(
                    before, nothing.inputs(new NDList(images)).singletonOrThrow().toFloatArray());
        }
    }

    @Test
    void theShareIsTheAreaThatIsKept() {
        Mixup draws = new Mixup(OptionalDouble.empty(), OptionalDouble.of(1), 7, 9, 3);
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            Mix mix = draws.next(4);
            CutBox box = mix.box();
            assertNotNull(box);
            assertTrue(box.top() >= 0 && box.bottom() <= 7 && box.left() >= 0 && box.right() <= 9);
            assertEquals(1 - box.area() / 63f, mix.share(), 1e-6);
            sum += mix.share();
        }
        // Clipping at the edges and rounding make the rectangles smaller than half on average.
        assertTrue(sum / 2000 > 0.55 && sum / 2000 < 0.85, sum + "");
    }

    @Test
    void withMixupOneOfBothIsChosenForEachBatch() {
        Mixup both = new Mixup(OptionalDouble.of(0.2), OptionalDouble.of(1), 8, 8, 3);
        Mixup again = new Mixup(OptionalDouble.of(0.2), OptionalDouble.of(1), 8, 8, 3);
        int cut = 0;
        for (int i = 0; i < 1000; i++) {
            Mix mix = both.next(3);
            Mix same = again.next(3);
            assertEquals(mix.box(), same.box());
            assertEquals(mix.share(), same.share());
            assertArrayEquals(mix.partners(), same.partners());
            cut += mix.box() == null ? 0 : 1;
        }
        assertEquals(500, cut, 60);
    }

    @Test
    void onlyNetworksOverImagesOfOneSizeAreAccepted() {
        assertEquals(
                Optional.of(new Shape(8, 9)),
                ImageEncoder.sizeOfImages(Inputs.image(new Shape(3, 8, 9), Resize.ERROR)));
        assertEquals(
                Optional.empty(), ImageEncoder.sizeOfImages(Inputs.floats(new Shape(3, 8, 9))));
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            SmallNet net = SmallNet.on(manager, 0.3f);
            IllegalArgumentException e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () ->
                                    TrainingLoop.run(
                                            net,
                                            manager,
                                            Inputs.floats(SmallNet.INPUT),
                                            Examples.TASKS,
                                            Examples.random(8, 1),
                                            Fit.epochs(1).quiet().cutMix(1),
                                            3));
            assertEquals(
                    "Fit.cutMix cuts images, but the network has other inputs, or images of several"
                            + " sizes. Remove it.",
                    e.getMessage());
        }
        assertFalse(Fit.epochs(1).mixup(1).cutMix().isPresent());
    }
}
