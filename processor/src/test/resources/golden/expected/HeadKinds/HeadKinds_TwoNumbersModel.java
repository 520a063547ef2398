package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.BinaryClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.TwoNumbers}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=1)  (N, 1)             9
 * Total parameters: 9
 * Trainable parameters: 9
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_TwoNumbersModel extends BinaryClassifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("HeadKinds_TwoNumbers")
            .setFingerprint("a4d686566ffab815d9d422a1d2ba6d56424893b81c9a63f2e26f8fd73dd8e99a")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.binary(LabelSets.ofCount(2)))
            .setBlock(HeadKinds_TwoNumbersBlock::new)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 9, 9)
            .build();

    private HeadKinds_TwoNumbersModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_TwoNumbersModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_TwoNumbersModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_TwoNumbersModel create(ModelOptions options) {
        return new HeadKinds_TwoNumbersModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_TwoNumbersModel load(Path folder) {
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
    static HeadKinds_TwoNumbersModel load(Path folder, ModelOptions options) {
        return new HeadKinds_TwoNumbersModel(folder, options);
    }
}
