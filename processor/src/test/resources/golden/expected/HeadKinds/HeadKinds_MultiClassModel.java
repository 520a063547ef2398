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
 * The classifier of {@link HeadKinds.MultiClass}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=3)  (N, 3)            27
 * Total parameters: 27
 * Trainable parameters: 27
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_MultiClassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("HeadKinds_MultiClass")
            .setFingerprint("d921b2e24657423beaf1d2620d1b000ef9885ea3847d6f32bf0ac727bcf32fd9")
            .setInput(Inputs.floats(new Shape(8)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(HeadKinds_MultiClassBlock::new)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .build();

    private HeadKinds_MultiClassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_MultiClassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_MultiClassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_MultiClassModel create(ModelOptions options) {
        return new HeadKinds_MultiClassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_MultiClassModel load(Path folder) {
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
    static HeadKinds_MultiClassModel load(Path folder, ModelOptions options) {
        return new HeadKinds_MultiClassModel(folder, options);
    }
}
