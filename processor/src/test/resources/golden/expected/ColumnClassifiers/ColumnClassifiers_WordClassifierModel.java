package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link ColumnClassifiers.WordClassifier}.
 *
 * <pre>
 * Name     Layer                            Output shape  Params
 * columns  Columns(Word)                    ?                  0
 * hidden   Dense(units=4, activation=RELU)  (N, 4)             ?
 * head     Dropout(0.5), Dense(units=2)     (N, 2)            10
 * Total parameters: 10 + those of hidden
 * Trainable parameters: 10 + those of hidden
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_WordClassifierModel extends Classifier<ColumnClassifiers.Word, String> {
    private static final ModelSpec<ColumnClassifiers.Word, String> SPEC = ModelSpec.<ColumnClassifiers.Word, String>builder()
            .setName("ColumnClassifiers_WordClassifier")
            .setFingerprint("3873270f095f89dc5d33f52fc99ec144db8bd6b6cd8bc08a7efefe8aba9bcc73")
            .setColumns(ColumnClassifiers_WordEncoder::new, ColumnClassifiers_WordClassifierBlock::new)
            .setLabels(LabelSets.ofNames("noun", "verb"))
            .addLayer("columns", "Columns(Word)")
            .addLayer("hidden", "Dense(units=4, activation=RELU)", new Shape(-1, 4))
            .addLayer("head", "Dropout(0.5), Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private ColumnClassifiers_WordClassifierModel(ModelOptions options) {
        super(SPEC, options);
    }

    private ColumnClassifiers_WordClassifierModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     */
    static ColumnClassifiers_WordClassifierModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     *
     * @param options the options: seed and device
     */
    static ColumnClassifiers_WordClassifierModel create(ModelOptions options) {
        return new ColumnClassifiers_WordClassifierModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static ColumnClassifiers_WordClassifierModel load(Path folder) {
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
    static ColumnClassifiers_WordClassifierModel load(Path folder, ModelOptions options) {
        return new ColumnClassifiers_WordClassifierModel(folder, options);
    }
}
