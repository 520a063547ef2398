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
 * The classifier of {@link HeadsAlone.Around.Inner}.
 *
 * <pre>
 * Name  Layer            Output shape  Params
 * head  Dense(units=10)  (N, 10)          650
 * Total parameters: 650
 * Trainable parameters: 650
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadsAlone_Around_InnerModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("HeadsAlone_Around_Inner")
            .setFingerprint("d4fec8db1a7adbf5d5987a9bce09474f8c72eb3df845d7b5170d0bc2e171a732")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(10))
            .setBlock(HeadsAlone_Around_InnerBlock::new)
            .addLayer("head", "Dense(units=10)", new Shape(-1, 10), 650, 650)
            .build();

    private HeadsAlone_Around_InnerModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadsAlone_Around_InnerModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadsAlone_Around_InnerModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadsAlone_Around_InnerModel create(ModelOptions options) {
        return new HeadsAlone_Around_InnerModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadsAlone_Around_InnerModel load(Path folder) {
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
    static HeadsAlone_Around_InnerModel load(Path folder, ModelOptions options) {
        return new HeadsAlone_Around_InnerModel(folder, options);
    }
}
