package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.OfWords}.
 *
 * <pre>
 * Name     Layer                            Output shape  Params
 * columns  Columns(Word)                    ?                  0
 * hidden   Dense(units=4, activation=RELU)  (N, 4)             ?
 * head     Dense                            ?                  ?
 * Total parameters: 0 + those of hidden, head
 * Trainable parameters: 0 + those of hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_OfWordsModel extends Classifier<LearnedLabels.Word, String> {
    private static final ModelSpec<LearnedLabels.Word, String> SPEC = ModelSpec.<LearnedLabels.Word, String>builder()
            .setName("LearnedLabels_OfWords")
            .setFingerprint("a890bfb27616764c06d5c89079b7eca81fb525e95d6dc8f3d14d4105b7317808")
            .setColumns(LearnedLabels_WordEncoder::new,
                    (columns, sizes) -> new LearnedLabels_OfWordsBlock(columns, sizes.of("head")))
            .setTarget(Target.learned())
            .addLayer("columns", "Columns(Word)")
            .addLayer("hidden", "Dense(units=4, activation=RELU)", new Shape(-1, 4))
            .addLayer("head", "Dense")
            .build();

    private LearnedLabels_OfWordsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_OfWordsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels and columns from the training
     * data and initialises its weights.
     */
    static LearnedLabels_OfWordsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels and columns from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_OfWordsModel create(ModelOptions options) {
        return new LearnedLabels_OfWordsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_OfWordsModel load(Path folder) {
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
    static LearnedLabels_OfWordsModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_OfWordsModel(folder, options);
    }
}
