package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.Reused}.
 *
 * <pre>
 * Name  Layer                 Output shape  Params
 * head  LearnedLabels.Margin  ?                  ?
 * Total parameters: 0 + those of head
 * Trainable parameters: 0 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_ReusedModel extends Classifier<float[], String> {
    private static final ModelSpec<float[], String> SPEC = ModelSpec.<float[], String>builder()
            .setName("LearnedLabels_Reused")
            .setFingerprint("58e255bc0ba572904c30a28c13af694218ce0398b16081198460106b16096e42")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.learned())
            .setBlock(sizes -> new LearnedLabels_ReusedBlock(sizes.of("head")))
            .addLayer("head", "LearnedLabels.Margin")
            .build();

    private LearnedLabels_ReusedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_ReusedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_ReusedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_ReusedModel create(ModelOptions options) {
        return new LearnedLabels_ReusedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_ReusedModel load(Path folder) {
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
    static LearnedLabels_ReusedModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_ReusedModel(folder, options);
    }
}
