package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.internal.engine.Engines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnsBlockTest {

    private static TestEncoder<String> encoder(TextColumn... columns) {
        return new TestEncoder<>(
                Semantics.CONDYLE,
                text -> {},
                (text, out) -> {
                    for (TextColumn column : columns) {
                        column.write(text.equals("none") ? null : text, out);
                    }
                },
                columns);
    }

    private static TextColumn.Builder column(String name) {
        return TextColumn.builder(name).optVocabulary("a", "b");
    }

    @Test
    void anIndexIsExpandedToAOneHotVectorOrZeros() {
        TestEncoder<String> encoder =
                encoder(column("x").build(), column("y").optMissing(Missing.ZEROS).build());
        float[][] rows = Encoded.by(encoder, List.of("b", "new", "none"), false);
        assertArrayEquals(new float[] {0, 1, 0, 0, 0, 1, 0}, rows[0]);
        assertArrayEquals(new float[] {0, 0, 1, 0, 0, 0, 1}, rows[1]);
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0, 0}, rows[2]);
    }

    @Test
    void embeddingsAndOneHotsKeepTheColumnOrder() {
        TestEncoder<String> encoder =
                encoder(
                        column("x").build(),
                        column("y")
                                .optMissing(Missing.ZEROS)
                                .optEmbedding(EmbeddingSpec.of(2))
                                .build(),
                        column("z").build());
        float[][] rows = Encoded.by(encoder, List.of("b", "none"), true);
        // Row 1 of the table is (7, 10) / 8.
        assertArrayEquals(new float[] {0, 1, 0, 0, 7 / 8f, 10 / 8f, 0, 1, 0, 0}, rows[0]);
        assertArrayEquals(new float[] {0, 0, 0, 1, 0, 0, 0, 0, 0, 1}, rows[1]);
        assertEquals(List.of("x (missing)", "y[0]", "y[1]", "z=a"), encoder.names().subList(3, 7));
    }

    @Test
    void theOutputHasTheDeclaredWidth() {
        Everything.Encoder encoder = new Everything.Encoder();
        List<Everything> rows = Everything.rows(3, 100);
        encoder.learn(rows);
        float[][] all = Encoded.by(encoder, rows, false);
        assertEquals(encoder.width(), all[0].length);
        assertEquals(encoder.width(), encoder.names().size());
        int male = encoder.names().indexOf("sex=male");
        for (int i = 0; i < all.length; i++) {
            assertEquals("male".equals(rows.get(i).sex()) ? 1 : 0, all[i][male]);
        }
        Shape[] output =
                encoder.block()
                        .getOutputShapes(new Shape[] {new Shape(-1).addAll(encoder.shape())});
        assertEquals(new Shape(-1, encoder.width()), output[0]);
    }

    @Test
    void sharedTablesAndOwnTablesAreDistinct() {
        TextColumn own = column("z").optEmbedding(EmbeddingSpec.of(2)).build();
        TextColumn shared = column("x").optEmbedding(EmbeddingSpec.shared(2, "z")).build();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> encoder(shared, own));
        assertEquals(
                "z: its embedding table has the same name as that of x; rename one of" + " them.",
                refused.getMessage());
        refused = assertThrows(IllegalArgumentException.class, () -> encoder(own, shared));
        assertEquals(
                "x: its embedding table has the same name as that of z; rename one of them.",
                refused.getMessage());
    }

    @Test
    void columnsOfASharedTableShareVocabularyAndVectors() {
        TextColumn x =
                TextColumn.builder("x").optEmbedding(EmbeddingSpec.shared(2, "names")).build();
        TextColumn y =
                TextColumn.builder("y").optEmbedding(EmbeddingSpec.shared(2, "names")).build();
        TestEncoder<String[]> encoder =
                new TestEncoder<>(
                        Semantics.CONDYLE,
                        row -> {
                            x.learn(row[0]);
                            y.learn(row[1]);
                        },
                        (row, out) -> {
                            x.write(row[0], out);
                            y.write(row[1], out);
                        },
                        x,
                        y);
        encoder.learn(List.<String[]>of(new String[] {"a", "b"}));
        ColumnsBlock block = encoder.block();
        assertEquals(List.of("names"), block.getParameters().keys());
        float[][] rows = Encoded.by(encoder, List.<String[]>of(new String[] {"b", "a"}), true);
        // b comes before a; (0, 3) / 8 and (7, 10) / 8.
        assertArrayEquals(new float[] {0, 3 / 8f, 7 / 8f, 10 / 8f}, rows[0]);
    }

    @Test
    void listsCanShareATableToo() {
        EmbeddingSpec shared = EmbeddingSpec.shared(2, "names");
        MultiHotColumn x = MultiHotColumn.builder("x").optEmbedding(shared).build();
        MultiHotColumn y = MultiHotColumn.builder("y").optEmbedding(shared).build();
        TestEncoder<List<String>> encoder =
                new TestEncoder<>(
                        Semantics.CONDYLE,
                        row -> {
                            x.learn(row);
                            y.learn(List.of("c"));
                        },
                        (row, out) -> {
                            x.write(row, out);
                            y.write(List.of("c"), out);
                        },
                        x,
                        y);
        encoder.learn(List.of(List.of("c", "b", "b", "b")));
        assertEquals(List.of("names"), encoder.block().getParameters().keys());
        // b, c, unknown, missing: (0, 3), (7, 10), (3, 6), (10, 2) / 8.
        float[][] rows = Encoded.by(encoder, List.of(List.of("b", "new"), List.of()), true);
        assertArrayEquals(new float[] {1.5f / 8, 4.5f / 8, 7 / 8f, 10 / 8f}, rows[0]);
        assertArrayEquals(new float[] {0, 0, 7 / 8f, 10 / 8f}, rows[1]);
    }

    @Test
    void columnsOfDifferentKindsCannotShareATable() {
        EmbeddingSpec shared = EmbeddingSpec.shared(2, "t");
        TextColumn text = column("x").optEmbedding(shared).build();
        LongColumn number =
                LongColumn.builder("y").optVocabulary(1, 2).optEmbedding(shared).build();
        assertEquals(
                "y: shares a table with x, which is of a different kind.",
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        new TestEncoder<String>(
                                                Semantics.CONDYLE,
                                                row -> {},
                                                (row, out) -> {},
                                                text,
                                                number))
                        .getMessage());
    }

    @Test
    void tablesOfDifferentSizesCannotBeShared() {
        TestEncoder<String> encoder =
                encoder(
                        column("x").optEmbedding(EmbeddingSpec.shared(2, "t")).build(),
                        column("y")
                                .optNeverMissing()
                                .optEmbedding(EmbeddingSpec.shared(2, "t"))
                                .build());
        assertEquals(
                "y: shares the table 't' of the shape (4, 2), but requires the shape" + " (3, 2).",
                assertThrows(IllegalArgumentException.class, encoder::block).getMessage());
    }

    @Test
    void aTableIsInitialisedTruncatedNormalAndTrained() {
        TextColumn column = column("x").optEmbedding(EmbeddingSpec.of(400)).build();
        TestEncoder<String> encoder = encoder(column);
        try (NDManager manager = Engines.newManager(Optional.empty())) {
            ColumnsBlock block = encoder.block();
            Shape row = new Shape(1, 1);
            block.initialize(manager, DataType.FLOAT32, row, row);
            Parameter table = block.getParameters().get("x");
            assertEquals(Parameter.Type.OTHER, table.getType());
            for (float value : table.getArray().toFloatArray()) {
                assertTrue(Math.abs(value) <= 2 / Math.sqrt(400), "value " + value);
            }
            NDList packed = indices(manager, 1, 1, 4);
            try (GradientCollector collector = Engines.engine().newGradientCollector()) {
                NDArray vectors =
                        block.forward(new ParameterStore(manager, false), packed, true)
                                .singletonOrThrow();
                collector.backward(vectors.sum());
            }
            float[] gradient = table.getArray().getGradient().sum(new int[] {1}).toFloatArray();
            // Two rows have category 1; 4 encodes no category.
            assertArrayEquals(new float[] {0, 800, 0, 0}, gradient);
        }
    }

    /** Returns the arrays of rows that contain only an index. */
    private static NDList indices(NDManager manager, int... indices) {
        Shape shape = new Shape(indices.length, 1);
        return new NDList(manager.zeros(shape), manager.create(indices, shape));
    }
}
