package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.OrdinalClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.OrdinalAfterAPass}.
 *
 * <pre>
 * Name   Layer                                 Output shape  Params
 * dense  Dense(8)                              ?                  ?
 * head   Dropout(0.1), OrdinalHead(classes=3)  (N, 2)             ?
 * Total parameters: 0 + those of dense, head
 * Trainable parameters: 0 + those of dense, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_OrdinalAfterAPassModel extends OrdinalClassifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("HeadKinds_OrdinalAfterAPass")
            .setFingerprint("420adaac6a6205609c470e714b6fa6bafcba4ddeb4a62fd8f0dd7a4a7b5bdd2c")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.ordinal(LabelSets.ofCount(3)))
            .setBlock(HeadKinds_OrdinalAfterAPassBlock::new)
            .addLayer("dense", "Dense(8)")
            .addLayer("head", "Dropout(0.1), OrdinalHead(classes=3)", new Shape(-1, 2))
            .build();

    private HeadKinds_OrdinalAfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_OrdinalAfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_OrdinalAfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_OrdinalAfterAPassModel create(ModelOptions options) {
        return new HeadKinds_OrdinalAfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_OrdinalAfterAPassModel load(Path folder) {
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
    static HeadKinds_OrdinalAfterAPassModel load(Path folder, ModelOptions options) {
        return new HeadKinds_OrdinalAfterAPassModel(folder, options);
    }
}
