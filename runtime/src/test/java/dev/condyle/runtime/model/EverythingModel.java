package dev.condyle.runtime.model;

import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.column.Everything;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
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
                .setColumns(Everything.Encoder::new, HeadOverColumns::new)
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
}
