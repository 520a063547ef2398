package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Renamed.OfARow}.
 *
 * <pre>
 * Name        Layer                            Output shape  Params
 * columns     Columns(Row)                     ?                  ?
 * hidden      Dense(units=8, activation=RELU)  (N, 8)             ?
 * form        Dense(units=3)                   (N, 3)            27
 * seenColour  Dropout(0.5), Dense(units=2)     (N, 2)            18
 * Total parameters: 45 + those of columns, hidden
 * Trainable parameters: 45 + those of columns, hidden
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_OfARowModel extends MultiTaskClassifier<Renamed.Row, Renamed_OfARowLabels, Renamed_OfARowPrediction, Renamed_OfARowEvaluation> {
    private static final Task<Renamed_OfARowLabels, Integer> SHAPE_TASK = new Task<>("form",
            LabelSets.ofCount(3), 1.0, Renamed_OfARowLabels::shape);

    private static final Task<Renamed_OfARowLabels, String> PAINT_TASK = new Task<>("seenColour",
            LabelSets.ofNames("red", "green"), 1.0, Renamed_OfARowLabels::paint);

    private static final ModelSpec<Renamed.Row, Renamed_OfARowLabels> SPEC = ModelSpec.<Renamed.Row, Renamed_OfARowLabels>builder()
            .setName("Renamed_OfARow")
            .setFingerprint("ebc64255472918081feeb6a7649256dc6ca8df4138cb00f7d97784d3216066a7")
            .setColumns(Renamed_RowEncoder::new, Renamed_OfARowBlock::new)
            .addTask(SHAPE_TASK)
            .addTask(PAINT_TASK)
            .addLayer("columns", "Columns(Row)")
            .addLayer("hidden", "Dense(units=8, activation=RELU)", new Shape(-1, 8))
            .addLayer("form", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .addLayer("seenColour", "Dropout(0.5), Dense(units=2)", new Shape(-1, 2), 18, 18)
            .build();

    private Renamed_OfARowModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Renamed_OfARowModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     */
    static Renamed_OfARowModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     *
     * @param options the options: seed and device
     */
    static Renamed_OfARowModel create(ModelOptions options) {
        return new Renamed_OfARowModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Renamed_OfARowModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @param options the options: seed and device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Renamed_OfARowModel load(Path folder, ModelOptions options) {
        return new Renamed_OfARowModel(folder, options);
    }

    @Override
    protected Renamed_OfARowPrediction prediction(HeadOutput<Renamed_OfARowLabels> answer) {
        return new Renamed_OfARowPrediction(answer.of(SHAPE_TASK), answer.of(PAINT_TASK));
    }

    @Override
    protected Renamed_OfARowEvaluation evaluation(Evaluations<Renamed_OfARowLabels> evaluations) {
        return new Renamed_OfARowEvaluation(evaluations.of(SHAPE_TASK), evaluations.of(PAINT_TASK));
    }
}
