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
 * The classifier of {@link LearnedLabels.CosineAfterAPass}.
 *
 * <pre>
 * Name   Layer                        Output shape  Params
 * dense  Dense(8)                     ?                  ?
 * head   CosineHead(temperature=0.1)  ?                  ?
 * Total parameters: 0 + those of dense, head
 * Trainable parameters: 0 + those of dense, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_CosineAfterAPassModel extends Classifier<float[], String> {
    private static final ModelSpec<float[], String> SPEC = ModelSpec.<float[], String>builder()
            .setName("LearnedLabels_CosineAfterAPass")
            .setFingerprint("5dd85fee35544513563a8adc1071a15af34f74cfe8c1f00445e65f1607bbde17")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.learned())
            .setBlock(sizes -> new LearnedLabels_CosineAfterAPassBlock(sizes.of("head")))
            .addLayer("dense", "Dense(8)")
            .addLayer("head", "CosineHead(temperature=0.1)")
            .build();

    private LearnedLabels_CosineAfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_CosineAfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_CosineAfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_CosineAfterAPassModel create(ModelOptions options) {
        return new LearnedLabels_CosineAfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_CosineAfterAPassModel load(Path folder) {
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
    static LearnedLabels_CosineAfterAPassModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_CosineAfterAPassModel(folder, options);
    }
}
