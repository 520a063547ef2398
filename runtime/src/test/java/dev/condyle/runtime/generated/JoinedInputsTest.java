package dev.condyle.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.picture.Augmentation;
import dev.condyle.runtime.picture.ImageEncoder;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinedInputsTest {

    private record Ticket(float[] measures, int[] words) {}

    private record Pair(Image left, Image right) {}

    private static final InputEncoder<Ticket> TICKETS =
            JoinedInputs.<Ticket>of()
                    .add("measures", Inputs.floats(new Shape(2, 2)), Ticket::measures)
                    .add("words", Inputs.ints(new Shape(3)), Ticket::words)
                    .encoder();

    @Test
    void eachInputIsConvertedToAnArrayOfItsShapeAndType() {
        Dataset<Ticket, String> data =
                Dataset.of(
                        List.of(
                                new Ticket(new float[] {1, 2, 3, 4}, new int[] {5, 6, 1 << 24}),
                                new Ticket(new float[] {7, 8, 9, 0}, new int[] {0, 1, 2})),
                        List.of("a", "b"));
        try (NDManager manager = Engines.newManager(Optional.empty());
                EncodedBatches<Ticket, String> source =
                        new EncodedBatches<>(
                                data, TICKETS, Tasks.of(LabelSets.ofNames("a", "b")), 2);
                BatchIterator cursor = source.open();
                Batch batch = cursor.next(manager)) {
            NDList arrays = batch.arrays();
            assertEquals(new Shape(2, 2, 2), arrays.get(0).getShape());
            assertArrayEquals(new float[] {1, 2, 3, 4, 7, 8, 9, 0}, arrays.get(0).toFloatArray());
            assertEquals(new Shape(2, 3), arrays.get(1).getShape());
            assertEquals(DataType.INT64, arrays.get(1).getDataType());
            assertArrayEquals(new long[] {5, 6, 1 << 24, 0, 1, 2}, arrays.get(1).toLongArray());
        }
    }

    @Test
    void anInvalidInputIsReportedByName() {
        assertRefused(new Ticket(new float[4], null), "words: The input is null.");
        assertRefused(
                new Ticket(new float[3], new int[3]),
                "measures: The input has length 3, but the shape (2, 2) requires 4 numbers.");
        assertRefused(
                new Ticket(new float[4], new int[] {0, (1 << 24) + 1, 0}),
                "words: Id 1 (from 0) of the input is 16777217. With several inputs,"
                        + " the largest id is 16777216.");
    }

    private static void assertRefused(Ticket ticket, String message) {
        ByteBuffer row = ByteBuffer.allocate(7 * Float.BYTES).order(ByteOrder.nativeOrder());
        DataException e = assertThrows(DataException.class, () -> TICKETS.encode(ticket, row));
        assertEquals(message, e.getMessage());
    }

    @Test
    void allImagesOfAnExampleAreChangedInTheSameWay() {
        InputEncoder<Image> image = Inputs.image(new Shape(1, 4, 4), Resize.ERROR);
        InputEncoder<Pair> plain =
                JoinedInputs.<Pair>of()
                        .add("left", image, Pair::left)
                        .add("right", image, Pair::right)
                        .add("same", Inputs.floats(new Shape(2)), pair -> new float[] {3, 4})
                        .encoder();
        InputEncoder<Pair> pairs =
                ImageEncoder.augmented(plain, List.of(Augmentation.rotation(90)), 1);
        BufferedImage picture = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        picture.setRGB(1, 2, 0xFFFFFF);
        Image one = ImageFactory.getInstance().fromImage(picture);
        ByteBuffer row = ByteBuffer.allocate(34 * Float.BYTES).order(ByteOrder.nativeOrder());

        pairs.encode(new Pair(one, one), row);
        float[] before = floats(row);
        pairs.vary(row.rewind(), 5);
        float[] after = floats(row);

        assertEquals(1, before[9]);
        assertTrue(after[9] < 0.95f, "turned away");
        for (int i = 0; i < 16; i++) {
            assertEquals(after[i], after[16 + i]);
        }
        assertEquals(3, after[32]);
        assertEquals(4, after[33]);
    }

    private static float[] floats(ByteBuffer row) {
        float[] floats = new float[34];
        row.rewind().asFloatBuffer().get(floats);
        return floats;
    }

    @Test
    void aColourImageIsEncodedAsWithoutOtherInputs() {
        InputEncoder<Image> image =
                Inputs.image(
                        new Shape(3, 4, 5),
                        Resize.ERROR,
                        new float[] {0.1f, 0.2f, 0.3f},
                        new float[] {1, 2, 3});
        BufferedImage picture = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 20; i++) {
            picture.setRGB(i % 5, i / 5, 0x010509 * i);
        }
        Image one = ImageFactory.getInstance().fromImage(picture);
        InputEncoder<Pair> pair =
                JoinedInputs.<Pair>of()
                        .add("left", image, Pair::left)
                        .add("right", image, Pair::right)
                        .encoder();
        Tasks<String> tasks = Tasks.of(LabelSets.ofNames("a", "b"));
        try (NDManager manager = Engines.newManager(Optional.empty());
                EncodedBatches<Image, String> alone =
                        new EncodedBatches<>(
                                Dataset.of(List.of(one), List.of("a")), image, tasks, 1);
                BatchIterator cursorAlone = alone.open();
                EncodedBatches<Pair, String> both =
                        new EncodedBatches<>(
                                Dataset.of(List.of(new Pair(one, one)), List.of("a")),
                                pair,
                                tasks,
                                1);
                BatchIterator cursorOfBoth = both.open()) {
            NDList expected = cursorAlone.next(manager).arrays();
            NDList found = cursorOfBoth.next(manager).arrays();
            assertEquals(new Shape(1, 3, 4, 5), found.get(1).getShape());
            assertArrayEquals(expected.get(0).toFloatArray(), found.get(0).toFloatArray());
            assertArrayEquals(expected.get(0).toFloatArray(), found.get(1).toFloatArray());
        }
    }

    @Test
    void augmentationRequiresAnImage() {
        List<Augmentation> changes = List.of(Augmentation.flip());
        assertThrows(
                IllegalArgumentException.class, () -> ImageEncoder.augmented(TICKETS, changes, 1));
    }

    /** Numbers that stand for categories. */
    private static final class Categories implements InputEncoder<float[]> {

        private final InputEncoder<float[]> numbers = Inputs.floats(new Shape(2, 2));

        @Override
        public Shape shape() {
            return numbers.shape();
        }

        @Override
        public DataType dataType() {
            return numbers.dataType();
        }

        @Override
        public void encode(float[] input, ByteBuffer into) {
            numbers.encode(input, into);
        }

        @Override
        public boolean isMixable() {
            return false;
        }
    }

    @Test
    void inputsAreMixableIfAllPartsAre() {
        InputEncoder<float[]> numbers = Inputs.floats(new Shape(2, 2));
        assertTrue(joined(numbers, numbers).isMixable());
        assertFalse(joined(numbers, new Categories()).isMixable());
        assertFalse(TICKETS.isMixable());
    }

    private static InputEncoder<Ticket> joined(
            InputEncoder<float[]> first, InputEncoder<float[]> second) {
        return JoinedInputs.<Ticket>of()
                .add("first", first, Ticket::measures)
                .add("second", second, Ticket::measures)
                .encoder();
    }
}
