package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Classifier}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=2)  (N, 2)            10
 * Total parameters: 10
 * Trainable parameters: 10
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ClassifierModel extends dev.condyle.runtime.model.Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Classifier")
            .setFingerprint("90a7744b8a40ac610e3fb26f31c7415cf8f5cf22f0e5973ff469417662755b87")
            .setInput(Inputs.floats(new Shape(4)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(ClassifierBlock::new)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private ClassifierModel(ModelOptions options) {
        super(SPEC, options);
    }

    private ClassifierModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static ClassifierModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static ClassifierModel create(ModelOptions options) {
        return new ClassifierModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static ClassifierModel load(Path folder) {
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
    static ClassifierModel load(Path folder, ModelOptions options) {
        return new ClassifierModel(folder, options);
    }
}
