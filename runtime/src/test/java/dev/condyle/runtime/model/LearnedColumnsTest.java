package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import dev.condyle.feature.Semantics;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.column.IdentityColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.ChainBlock;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.transfer.Said;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Progress;
import dev.condyle.runtime.training.TrainingDivergedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first training of a model whose columns learn. */
class LearnedColumnsTest {

    private static final Item ITEM = new Item(2, 3);
    private static final Dataset<Item, Shade> DATA =
            Dataset.of(
                    List.of(new Item(0, 1), new Item(2, 1), new Item(4, 2), new Item(6, 0)),
                    List.of(Shade.DARK, Shade.DARK, Shade.LIGHT, Shade.LIGHT));
    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(2).quiet();

    @TempDir private Path folder;

    @Test
    void aListenerThatEndsTrainingAfterTheFirstBatchKeepsTheModel() {
        for (Throwable end :
                List.of(
                        new IllegalStateException("enough"),
                        new AssertionError("enough"),
                        new IOException("enough"))) {
            try (ItemModel model = new ItemModel(10)) {
                FitListener listener =
                        new FitListener() {
                            @Override
                            public void onBatch(BatchEnd batch) {
                                throw LearnedColumnsTest.<RuntimeException>unchecked(end);
                            }
                        };
                assertEquals(
                        end,
                        assertThrows(
                                end.getClass(), () -> model.fit(DATA, FIT.listener(listener))));
                assertTrue(Float.isFinite(model.predict(ITEM).probability()));
                model.save(folder);
                try (ItemModel loaded = new ItemModel(10, folder)) {
                    assertEquals(model.predict(ITEM), loaded.predict(ITEM));
                }
                model.fit(DATA, FIT);
            }
        }
    }

    @Test
    void aListenerThatEndsTrainingAfterAnEpochKeepsTheModel() {
        try (ItemModel model = new ItemModel(10)) {
            FitListener listener =
                    new FitListener() {
                        @Override
                        public void onEpoch(History.Epoch epoch) {
                            throw new IllegalStateException("enough");
                        }
                    };
            assertThrows(
                    IllegalStateException.class, () -> model.fit(DATA, FIT.listener(listener)));
            assertTrue(Float.isFinite(model.predict(ITEM).probability()));
        }
    }

    @Test
    void aDivergedModelPredictsAndCanBeSaved() {
        try (ItemModel model = new ItemModel(10)) {
            assertThrows(
                    TrainingDivergedException.class,
                    () -> model.fit(DATA, FIT.optimizer(Optimizer.adam().learningRate(1e38))));
            assertTrue(Float.isFinite(model.predict(ITEM).probability()));
            model.save(folder);
        }
    }

    @Test
    void aTrainingThatFailsBeforeItsFirstStepLearnsNoColumns() {
        try (ItemModel model = new ItemModel(10)) {
            for (RuntimeException problem :
                    List.of(
                            new IllegalArgumentException("bad"),
                            new UnsupportedOperationException("bad"))) {
                assertThrows(
                        problem.getClass(),
                        () ->
                                model.fit(
                                        DATA,
                                        FIT.schedule(
                                                at -> {
                                                    throw problem;
                                                })));
                assertThrows(IllegalStateException.class, () -> model.predict(ITEM));
            }
            model.fit(DATA, FIT);
            model.predict(ITEM);
        }
    }

    @Test
    void aWideOneHotColumnIsReportedUnlessQuiet() {
        Fit<Object, Object> fit = Fit.epochs(1).batchSize(2);
        String warning =
                "Warning: id is encoded as 200,001 of the 200,002 input features. A batch of 2 rows"
                        + " takes 2 MB, and each unit of a dense layer has as many weights. Embed it"
                        + " with @Embedded, or reduce the number of its categories.";
        try (ItemModel model = new ItemModel(200_000)) {
            // Both the first training, which learns the columns, and a later one.
            for (int i = 0; i < 2; i++) {
                String said = Said.during(() -> model.fit(DATA, fit.progress(Progress.LINES)));
                assertEquals(warning, said.lines().findFirst().orElse(""));
                assertEquals(2, said.lines().count(), said);
            }
            assertEquals("", Said.during(() -> model.fit(DATA, fit.quiet())));
        }
        try (ItemModel model = new ItemModel(50_000)) {
            String said = Said.during(() -> model.fit(DATA, fit.progress(Progress.LINES)));
            assertFalse(said.contains("Warning"), said);
        }
    }

    @SuppressWarnings("unchecked") // throws checked exceptions, as Kotlin does
    private static <E extends Throwable> E unchecked(Throwable e) throws E {
        throw (E) e;
    }

    /** Something with an id. */
    record Item(double size, int id) {}

    /** What the processor would generate. */
    static final class ItemEncoder extends RecordEncoder<Item> {

        private final NumericColumn size =
                NumericColumn.builder("size").optNormalize(true).optNeverMissing().build();
        private final IdentityColumn id;

        ItemEncoder(int ids) {
            super(Semantics.CONDYLE);
            id = IdentityColumn.builder("id").setSize(ids).optNeverMissing().build();
            columns(size, id);
        }

        @Override
        protected void learn(Item row) {
            size.learn(row.size());
        }

        @Override
        protected void write(Item row, ByteBuffer out) {
            size.write(row.size(), out);
            id.write(row.id(), out);
        }
    }

    /** A dense layer and a dense head over the columns. */
    static final class ItemBlock extends ChainBlock {

        private final ColumnsBlock columns;
        private final Linear hidden;
        private final Linear head;

        ItemBlock(ItemEncoder encoder) {
            super(2);
            columns = addChildBlock("columns", encoder.block());
            hidden = addChildBlock("hidden", Linear.builder().setUnits(2).build());
            head = addChildBlock("head", Linear.builder().setUnits(2).build());
        }

        @Override
        public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
            return hidden.forward(store, columns.forward(store, inputs, training), training);
        }

        @Override
        public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
            return head.forward(store, features, training);
        }
    }

    /** A classifier of items. */
    static final class ItemModel extends Classifier<Item, Shade> {

        ItemModel(int ids) {
            super(spec(ids), ModelOptions.defaults());
        }

        ItemModel(int ids, Path folder) {
            super(spec(ids), folder, ModelOptions.defaults());
        }

        private static ModelSpec<Item, Shade> spec(int ids) {
            return ModelSpec.<Item, Shade>builder()
                    .setName("Items")
                    .setFingerprint("45".repeat(32))
                    .setColumns(() -> new ItemEncoder(ids), ItemBlock::new)
                    .setLabels(LabelSets.of(Shade.class))
                    .build();
        }
    }
}
