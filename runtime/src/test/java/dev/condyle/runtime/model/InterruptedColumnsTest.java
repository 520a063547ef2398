package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.csv.RowParser;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedColumnsTest {

    @Test
    void anInterruptWhileColumnsLearnFromAStreamedFileStopsTheTraining(@TempDir Path folder)
            throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "size,shade\n1,DARK\n2,LIGHT\n");
        Dataset<Item, Shade> data =
                CsvFile.of(path).stream(
                        RowParser.of(row -> new Item(row.require("size", Cell.DOUBLE)), "size"),
                        row -> row.constant("shade", Shade.class));
        ModelSpec<Item, Shade> spec =
                ModelSpec.<Item, Shade>builder()
                        .setName("Items")
                        .setFingerprint("23".repeat(32))
                        .setColumns(ItemEncoder::new, InterruptedColumnsTest::network)
                        .setLabels(LabelSets.of(Shade.class))
                        .build();
        try (ItemModel model = new ItemModel(spec)) {
            Thread.currentThread().interrupt();
            TrainingInterruptedException e =
                    assertThrows(
                            TrainingInterruptedException.class,
                            () -> model.fit(data, Fit.epochs(1).quiet()));
            assertTrue(Thread.interrupted());
            assertEquals(
                    "Training was interrupted before its first step. The weights are unchanged.",
                    e.getMessage());
        } finally {
            Thread.interrupted();
        }
    }

    private static ClassifierBlock network(ItemEncoder encoder) {
        throw new AssertionError("The columns have not learned.");
    }

    private record Item(double size) {}

    /** What the processor would generate. */
    private static final class ItemEncoder extends RecordEncoder<Item> {

        private final NumericColumn size =
                NumericColumn.builder("size").optNeverMissing().optNormalize(true).build();

        private ItemEncoder() {
            super(Semantics.CONDYLE);
            columns(size);
        }

        @Override
        protected void learn(Item row) {
            size.learn(row.size());
        }

        @Override
        protected void write(Item row, ByteBuffer out) {
            size.write(row.size(), out);
        }
    }

    private static final class ItemModel extends Classifier<Item, Shade> {
        private ItemModel(ModelSpec<Item, Shade> spec) {
            super(spec, ModelOptions.defaults());
        }
    }
}
