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
 * The classifier of {@link LearnedLabels.Probe}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  logits(kernel)  ?                  ?
 * Total parameters: 0 + those of head
 * Trainable parameters: 0 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_ProbeModel extends Classifier<float[], String> {
    private static final ModelSpec<float[], String> SPEC = ModelSpec.<float[], String>builder()
            .setName("LearnedLabels_Probe")
            .setFingerprint("947a034a841493be37881e2051ae2a0886872410654db8f64feb78208a8be945")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.learned())
            .setBlock(sizes -> new LearnedLabels_ProbeBlock(sizes.of("head")))
            .addLayer("head", "logits(kernel)")
            .build();

    private LearnedLabels_ProbeModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_ProbeModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_ProbeModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_ProbeModel create(ModelOptions options) {
        return new LearnedLabels_ProbeModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_ProbeModel load(Path folder) {
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
    static LearnedLabels_ProbeModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_ProbeModel(folder, options);
    }
}
