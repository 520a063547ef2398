package dev.condyle.runtime.model;

import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.column.ColumnsBlock;
import dev.condyle.runtime.column.Everything;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.ChainBlock;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.training.Fit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A classifier of records with every kind of column, written as the processor writes them. */
public final class EverythingModel extends Classifier<Everything, Shade> {

    private EverythingModel() {
        super(spec(), ModelOptions.defaults().seed(1));
    }

    /** Loads a saved model. */
    public EverythingModel(Path folder) {
        super(spec(), folder, ModelOptions.defaults());
    }

    private static ModelSpec<Everything, Shade> spec() {
        return ModelSpec.<Everything, Shade>builder()
                .setName("Everything")
                .setFingerprint("67".repeat(32))
                .setColumns(Everything.Encoder::new, EverythingBlock::new)
                .setLabels(LabelSets.of(Shade.class))
                .build();
    }

    /** Trains and saves a model. */
    public static void write(Path folder) {
        List<Everything> rows = Everything.rows(1, 60);
        List<Shade> labels = IntStream.range(0, 60).mapToObj(i -> Shade.values()[i % 2]).toList();
        try (EverythingModel model = new EverythingModel()) {
            model.fit(Dataset.of(rows, labels), Fit.epochs(1).batchSize(20).quiet());
            model.save(folder);
        }
    }

    private static final class EverythingBlock extends ChainBlock {

        private final ColumnsBlock columns;
        private final Linear head;

        EverythingBlock(Everything.Encoder encoder) {
            super(2);
            columns = addChildBlock("columns", encoder.block());
            head = addChildBlock("head", Linear.builder().setUnits(2).build());
        }

        @Override
        public NDList forwardFeatures(ParameterStore store, NDList inputs, boolean training) {
            return columns.forward(store, inputs, training);
        }

        @Override
        public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
            return head.forward(store, features, training);
        }
    }
}
