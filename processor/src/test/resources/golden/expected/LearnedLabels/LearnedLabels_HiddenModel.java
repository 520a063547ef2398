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
 * The classifier of {@link LearnedLabels.Hidden}.
 *
 * <pre>
 * Name  Layer                                                 Output shape  Params
 * head  HiddenHead(hidden=4, activation=RELU, dropout=0.25),  ?                  ?
 *         Dense
 * Total parameters: 0 + those of head
 * Trainable parameters: 0 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_HiddenModel extends Classifier<float[], String> {
    private static final ModelSpec<float[], String> SPEC = ModelSpec.<float[], String>builder()
            .setName("LearnedLabels_Hidden")
            .setFingerprint("188d10664337edd145d208e3a35a5165815226b43375e71ee75d74e34d960984")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.learned())
            .setBlock(sizes -> new LearnedLabels_HiddenBlock(sizes.of("head")))
            .addLayer("head", "HiddenHead(hidden=4, activation=RELU, dropout=0.25), Dense")
            .build();

    private LearnedLabels_HiddenModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_HiddenModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_HiddenModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_HiddenModel create(ModelOptions options) {
        return new LearnedLabels_HiddenModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_HiddenModel load(Path folder) {
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
    static LearnedLabels_HiddenModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_HiddenModel(folder, options);
    }
}
