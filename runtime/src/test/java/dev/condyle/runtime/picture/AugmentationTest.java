package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Encoded;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.engine.Engines;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Pictures that are changed at random. */
class AugmentationTest {

    private static final int SIDE = 8;
    private static final InputEncoder<Image> PLAIN =
            Inputs.image(new Shape(3, SIDE, SIDE), Resize.ERROR);

    private static Image picture(long seed) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return new BufferedImageFactory().fromImage(picture);
    }

    private static float[] encoded(InputEncoder<Image> encoder, long draw) {
        ByteBuffer row =
                ByteBuffer.allocateDirect(3 * SIDE * SIDE * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        encoder.encode(picture(1), row);
        encoder.vary(row.flip(), draw);
        return Encoded.numbers(encoder, row);
    }

    private static float[] changed(long draw, Augmentation... changes) {
        return encoded(ImageEncoder.augmented(PLAIN, List.of(changes), 3), draw);
    }

    private static float[] mirrored(float[] picture) {
        float[] mirrored = new float[picture.length];
        for (int i = 0; i < picture.length; i++) {
            mirrored[i - i % SIDE + SIDE - 1 - i % SIDE] = picture[i];
        }
        return mirrored;
    }

    @Test
    void aFlipMirrorsHalfOfTheImages() {
        float[] plain = encoded(PLAIN, 0);
        int flipped = 0;
        for (int draw = 0; draw < 200; draw++) {
            float[] seen = changed(draw, Augmentation.flip());
            boolean mirror = !Arrays.equals(plain, seen);
            assertArrayEquals(mirror ? mirrored(plain) : plain, seen);
            flipped += mirror ? 1 : 0;
        }
        assertTrue(flipped > 70 && flipped < 130, flipped + " of 200");
    }

    @Test
    void aCropIsWithinTheImage() {
        PixelPlanes ramp = ramp();
        for (int seed = 0; seed < 50; seed++) {
            View view = new View();
            new CropAugmentation(0.25).apply(ramp, view, new SplittableRandom(seed));
            double left = view.x(-SIDE / 2.0, 0);
            double right = view.x(SIDE / 2.0, 0);
            assertTrue(left >= -SIDE / 2.0 - 1e-9 && right <= SIDE / 2.0 + 1e-9);
            double share = (right - left) / SIDE;
            assertTrue(share >= 0.5 - 1e-9 && share <= 1, share + "");
        }
        assertArrayEquals(encoded(PLAIN, 0), changed(5, Augmentation.crop(1)));
    }

    /** Each pixel has the number of its column, so that its value tells where it comes from. */
    private static PixelPlanes ramp() {
        float[] plane = new float[SIDE * SIDE];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = i % SIDE / 10f;
        }
        return new PixelPlanes(new float[][] {plane}, SIDE, SIDE);
    }

    @Test
    void samplingIsBilinearAndRepeatsTheEdge() {
        View half = new View();
        half.crop(0.5, 1, 0);
        // Column x looks at 0.5·(x − 3.5) + 1 from the middle, which is column 3.5.
        float[] seen = ramp().through(half).planes()[0];
        for (int x = 0; x < SIDE; x++) {
            assertEquals((0.5 * (x - 3.5) + 4.5) / 10, seen[x], 1e-6);
        }
        View beyond = new View();
        beyond.crop(1, 100, 0);
        for (float value : ramp().through(beyond).planes()[0]) {
            assertEquals(0.7f, value);
        }
    }

    @Test
    void aQuarterTurnMovesEveryPixel() {
        View view = new View();
        view.rotate(Math.PI / 2);
        float[] seen = ramp().through(view).planes()[0];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                assertEquals((SIDE - 1 - y) / 10f, seen[y * SIDE + x], 1e-5);
            }
        }
    }

    @Test
    void viewsAreComposed() {
        View view = new View();
        view.crop(0.5, 1, 0);
        view.flip();
        view.rotate(Math.PI);
        // A half turn and a mirror leave left and right alone.
        assertEquals(1 + 0.5 * 2, view.x(2, 0), 1e-9);
        assertEquals(-0.5 * 2, view.y(0, 2), 1e-9);
    }

    @Test
    void coloursAreClamped() {
        float[] plain = encoded(PLAIN, 0);
        for (int draw = 0; draw < 50; draw++) {
            float[] seen = changed(draw, Augmentation.colour(0.5));
            assertFalse(Arrays.equals(plain, seen));
            for (float value : seen) {
                assertTrue(value >= 0 && value <= 1);
            }
        }
    }

    @Test
    void saturationDoesNotChangeTheLuma() {
        float[][] planes = {{0.2f, 0.4f}, {0.5f, 0.4f}, {0.6f, 0.4f}};
        PixelPlanes pixels = new PixelPlanes(planes, 1, 2);
        float before = pixels.meanLuma();
        pixels.saturate(0.5f);
        assertEquals(before, pixels.meanLuma(), 1e-6);
        assertEquals(0.5 * (0.2 + 0.299 * 0.2 + 0.587 * 0.5 + 0.114 * 0.6), planes[0][0], 1e-6);
        assertEquals(0.4f, planes[1][1], 1e-6);
    }

    @Test
    void normalisationIsAppliedLast() {
        float[] half = {0.5f, 0.5f, 0.5f};
        InputEncoder<Image> normal =
                Inputs.image(new Shape(3, SIDE, SIDE), Resize.ERROR, half, half);
        float[] seen = encoded(ImageEncoder.augmented(normal, List.of(Augmentation.crop(1)), 3), 4);
        assertArrayEquals(encoded(normal, 0), seen, 1e-6f);
    }

    @Test
    void passesDifferAndTheSameSeedDrawsTheSameChanges() {
        List<float[]> first = passes(3);
        List<float[]> again = passes(3);
        List<float[]> other = passes(4);
        for (int pass = 0; pass < 3; pass++) {
            assertArrayEquals(first.get(pass), again.get(pass));
            assertFalse(Arrays.equals(first.get(pass), other.get(pass)));
        }
        assertFalse(Arrays.equals(first.get(0), first.get(1)));
        assertFalse(Arrays.equals(first.get(1), first.get(2)));
    }

    /** The inputs of three passes over 40 pictures. */
    private static List<float[]> passes(long seed) {
        List<Image> pictures = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            pictures.add(picture(i));
            labels.add(i % 2);
        }
        InputEncoder<Image> encoder =
                ImageEncoder.augmented(
                        PLAIN, List.of(Augmentation.rotation(20), Augmentation.colour(0.2)), seed);
        List<float[]> passes = new ArrayList<>();
        try (NDManager manager = Engines.newManager(Optional.empty());
                EncodedBatches<Image, Integer> batches =
                        new EncodedBatches<>(
                                Dataset.of(pictures, labels),
                                encoder,
                                Tasks.of(LabelSets.ofCount(2)),
                                7)) {
            for (int pass = 0; pass < 3; pass++) {
                float[] all = new float[40 * 3 * SIDE * SIDE];
                try (BatchIterator cursor = batches.open()) {
                    for (int at = 0; cursor.hasNext(); ) {
                        try (Batch batch = cursor.next(manager)) {
                            float[] some = batch.arrays().head().toFloatArray();
                            System.arraycopy(some, 0, all, at, some.length);
                            at += some.length;
                        }
                    }
                }
                passes.add(all);
            }
        }
        return passes;
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    @Test
    void whatIsOutOfRangeOrNoPictureIsRefused() {
        assertRefused("crop must be above 0 and at most 1, not 0.0", () -> Augmentation.crop(0));
        assertRefused(
                "rotation in degrees must be above 0 and at most 180, not 181.0",
                () -> Augmentation.rotation(181));
        assertRefused(
                "colour must be above 0 and at most 1, not NaN",
                () -> Augmentation.colour(Double.NaN));
        InputEncoder<float[]> floats = Inputs.floats(new Shape(3));
        assertThrows(
                IllegalArgumentException.class,
                () -> ImageEncoder.augmented(floats, List.of(Augmentation.flip()), 1));
    }

    /** The erased rectangle: top, left, height and width; null if nothing is erased. */
    private static int[] erased(float[] before, float[] after, int plane, float value) {
        int top = SIDE;
        int left = SIDE;
        int bottom = -1;
        int right = -1;
        for (int i = 0; i < SIDE * SIDE; i++) {
            if (after[plane * SIDE * SIDE + i] != before[plane * SIDE * SIDE + i]) {
                assertEquals(value, after[plane * SIDE * SIDE + i]);
                top = Math.min(top, i / SIDE);
                bottom = Math.max(bottom, i / SIDE);
                left = Math.min(left, i % SIDE);
                right = Math.max(right, i % SIDE);
            }
        }
        return bottom < 0 ? null : new int[] {top, left, bottom - top + 1, right - left + 1};
    }

    @Test
    void aRectangleOfHalfOfTheImagesIsErased() {
        float[] plain = encoded(PLAIN, 0);
        int count = 0;
        for (int draw = 0; draw < 400; draw++) {
            float[] seen = changed(draw, Augmentation.randomErasing());
            int[] box = erased(plain, seen, 0, 0);
            if (box == null) {
                continue;
            }
            count++;
            // The area is from 2 to 33 percent of 64, before the sides are rounded.
            assertTrue((box[2] - 0.5) * (box[3] - 0.5) <= 0.33 * 64, Arrays.toString(box));
            assertTrue((box[2] + 0.5) * (box[3] + 0.5) >= 0.02 * 64, Arrays.toString(box));
            assertTrue((box[2] - 0.5) / (box[3] + 0.5) <= 3.3, Arrays.toString(box));
            assertTrue((box[2] + 0.5) / (box[3] - 0.5) >= 0.3, Arrays.toString(box));
        }
        assertTrue(count > 150 && count < 250, count + " of 400");
    }

    @Test
    void erasedPixelsHaveTheValueOfTheirChannel() {
        float[] plain = encoded(PLAIN, 0);
        Augmentation red = Augmentation.randomErasing(1, 0.2, 0.2, 1, 1, 1, 0.25, 0);
        for (int draw = 0; draw < 20; draw++) {
            float[] seen = changed(draw, red);
            assertEquals(16, erased(plain, seen, 1, 0.25f)[2] * erased(plain, seen, 1, 0.25f)[3]);
            assertArrayEquals(erased(plain, seen, 1, 0.25f), erased(plain, seen, 2, 0));
        }
        float[] whole = changed(1, Augmentation.randomErasing(1, 1, 1, 1, 1, 0.5));
        assertArrayEquals(plain, whole, "a rectangle as large as the image does not fit");
    }

    @Test
    void erasingFollowsTheGeometryBeforeIt() {
        // All pixels right of the crop repeat the edge; the erased rectangle stays upright.
        float[] seen =
                changed(
                        3,
                        Augmentation.rotation(45),
                        Augmentation.randomErasing(1, 0.2, 0.2, 1, 1, 0));
        int zeros = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            zeros += seen[i] == 0 ? 1 : 0;
        }
        assertEquals(16, zeros);
    }

    @Test
    void randomOperationsAreDrawnForEachImage() {
        for (Augmentation augmentation :
                List.of(
                        Augmentation.randAugment(),
                        Augmentation.randAugment(3, 30),
                        Augmentation.trivialAugmentWide())) {
            List<float[]> seen = new ArrayList<>();
            for (int draw = 0; draw < 60; draw++) {
                float[] one = changed(draw, augmentation);
                assertArrayEquals(one, changed(draw, augmentation));
                for (float value : one) {
                    assertEquals(Math.round(value * 255) / 255f, value);
                }
                if (seen.stream().noneMatch(other -> Arrays.equals(one, other))) {
                    seen.add(one);
                }
            }
            assertTrue(seen.size() > 20, augmentation + ": " + seen.size());
        }
    }

    @Test
    void randomOperationsFollowTheGeometryBeforeThem() {
        float[] plain = encoded(PLAIN, 0);
        int compared = 0;
        for (int draw = 0; draw < 100; draw++) {
            float[] flipped = changed(draw, Augmentation.flip(), Augmentation.randAugment(1, 0));
            // At magnitude 0 most operations change nothing.
            if (Arrays.equals(flipped, plain) || Arrays.equals(flipped, mirrored(plain))) {
                compared++;
            }
        }
        assertTrue(compared > 60, compared + " of 100");
    }

    @Test
    void parametersOfRandomOperationsAreChecked() {
        assertRefused("numOps must be at least 1, not 0", () -> Augmentation.randAugment(0, 9));
        assertRefused(
                "magnitude must be from 0 to 30, not 31", () -> Augmentation.randAugment(2, 31));
        assertRefused(
                "numMagnitudeBins must be at least 2, not 1",
                () -> Augmentation.trivialAugmentWide(1));
        assertRefused(
                "p must be above 0 and at most 1, not 0.0", () -> Augmentation.randomErasing(0));
        assertRefused(
                "Each minimum of randomErasing must not be above its maximum, but the scale is from"
                        + " 0.4 to 0.3 and the ratio from 1.0 to 1.0.",
                () -> Augmentation.randomErasing(1, 0.4, 0.3, 1, 1, 0));
        assertRefused(
                "value must be one number, or three for red, green and blue, not 2.",
                () -> Augmentation.randomErasing(1, 0.1, 0.3, 1, 1, 0, 1));
        assertRefused(
                "value must be from 0 to 1, not 255.0",
                () -> Augmentation.randomErasing(1, 0.1, 0.3, 1, 1, 255));
        InputEncoder<Image> grey =
                ImageEncoder.augmented(
                        Inputs.image(new Shape(1, SIDE, SIDE), Resize.ERROR),
                        List.of(Augmentation.randomErasing(1, 0.1, 0.3, 1, 1, 0, 1, 1)),
                        1);
        ByteBuffer row =
                ByteBuffer.allocateDirect(SIDE * SIDE * Float.BYTES).order(ByteOrder.nativeOrder());
        assertRefused(
                "Augmentation.randomErasing has a value for red, green and blue, but the images are"
                        + " grey. Pass one value.",
                () -> grey.vary(row, 1));
        assertEquals(
                "RandAugment[numOps=2, magnitude=9, numMagnitudeBins=31]",
                Augmentation.randAugment().toString());
        assertEquals(
                "TrivialAugmentWide[numMagnitudeBins=31]",
                Augmentation.trivialAugmentWide().toString());
        assertEquals(
                "RandomErasing[p=0.5, scale=0.02 to 0.33, ratio=0.3 to 3.3, value=[0.0]]",
                Augmentation.randomErasing().toString());
    }
}
