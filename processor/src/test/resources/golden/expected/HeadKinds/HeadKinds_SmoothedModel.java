package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.Smoothed}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=4)  (N, 4)            36
 * Total parameters: 36
 * Trainable parameters: 36
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_SmoothedModel extends Classifier<float[], HeadKinds.Grade> {
    private static final ModelSpec<float[], HeadKinds.Grade> SPEC = ModelSpec.<float[], HeadKinds.Grade>builder()
            .setName("HeadKinds_Smoothed")
            .setFingerprint("5064379dbba7e7e3358f869d107ad308a527d718e239bbbf059b244f3f8b382c")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.multiClass(LabelSets.of(HeadKinds.Grade.class)).smoothing(0.1)
                    .focal(2.0))
            .setBlock(HeadKinds_SmoothedBlock::new)
            .addLayer("head", "Dense(units=4)", new Shape(-1, 4), 36, 36)
            .build();

    private HeadKinds_SmoothedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_SmoothedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_SmoothedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_SmoothedModel create(ModelOptions options) {
        return new HeadKinds_SmoothedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_SmoothedModel load(Path folder) {
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
    static HeadKinds_SmoothedModel load(Path folder, ModelOptions options) {
        return new HeadKinds_SmoothedModel(folder, options);
    }
}
