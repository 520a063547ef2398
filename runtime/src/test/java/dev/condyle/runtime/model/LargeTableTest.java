package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.feature.Semantics;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.column.EmbeddingSpec;
import dev.condyle.runtime.column.IdentityColumn;
import dev.condyle.runtime.column.NumericColumn;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeTableTest {

    /** The greatest index whose successor is not exact in FLOAT32. */
    private static final int LAST = 1 << 24;

    @Test
    void neighboursBeyondTheWholeNumbersOfFloatsHaveDifferentVectors() {
        List<Item> items = List.of(new Item(0, LAST), new Item(0, LAST + 1));
        List<Shade> shades = List.of(Shade.DARK, Shade.LIGHT);
        Dataset<Item, Shade> data = Dataset.of(items, shades);
        ModelSpec<Item, Shade> spec =
                ModelSpec.<Item, Shade>builder()
                        .setName("Items")
                        .setFingerprint("23".repeat(32))
                        .setColumns(ItemEncoder::new, HeadOverColumns::new)
                        .setLabels(LabelSets.of(Shade.class))
                        .build();
        try (ItemModel model = new ItemModel(spec)) {
            model.fit(data, Fit.epochs(30).optimizer(Optimizer.sgd().learningRate(1)).quiet());
            assertEquals(1, model.evaluate(data).accuracy());
            assertEquals(shades, model.predict(items).stream().map(it -> it.label()).toList());
        }
    }

    /** Something with an id. */
    record Item(double size, int id) {}

    /** What the processor would generate. */
    static final class ItemEncoder extends RecordEncoder<Item> {

        private final NumericColumn size = NumericColumn.builder("size").optNeverMissing().build();
        private final IdentityColumn id =
                IdentityColumn.builder("id")
                        .setSize(LAST + 2)
                        .optNeverMissing()
                        .optEmbedding(EmbeddingSpec.of(1))
                        .build();

        ItemEncoder() {
            super(Semantics.CONDYLE);
            columns(size, id);
        }

        @Override
        protected void learn(Item row) {}

        @Override
        protected void write(Item row, ByteBuffer out) {
            size.write(row.size(), out);
            id.write(row.id(), out);
        }
    }

    /** A classifier of items. */
    static final class ItemModel extends Classifier<Item, Shade> {
        ItemModel(ModelSpec<Item, Shade> spec) {
            super(spec, ModelOptions.defaults());
        }
    }
}
