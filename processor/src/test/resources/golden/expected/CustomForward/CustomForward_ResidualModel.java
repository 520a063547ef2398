package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link CustomForward.Residual}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * a     Dense(64)       ?                  ?
 * b     Dense(64)       ?                  ?
 * head  Dense(units=3)  (N, 3)             ?
 * Total parameters: 0 + those of a, b, head
 * Trainable parameters: 0 + those of a, b, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_ResidualModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomForward_Residual")
            .setFingerprint("178101a133a2fd75dcd98c7649051f1f0efd7f7e8ddb9ec82ec892bdc05fb8af")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomForward_ResidualBlock::new)
            .addLayer("a", "Dense(64)")
            .addLayer("b", "Dense(64)")
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3))
            .build();

    private CustomForward_ResidualModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomForward_ResidualModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static CustomForward_ResidualModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static CustomForward_ResidualModel create(ModelOptions options) {
        return new CustomForward_ResidualModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static CustomForward_ResidualModel load(Path folder) {
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
    static CustomForward_ResidualModel load(Path folder, ModelOptions options) {
        return new CustomForward_ResidualModel(folder, options);
    }
}
