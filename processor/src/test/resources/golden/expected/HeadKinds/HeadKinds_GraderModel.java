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
 * The classifier of {@link HeadKinds.Grader}.
 *
 * <pre>
 * Name  Layer                   Output shape  Params
 * head  OrdinalHead(classes=4)  (N, 3)            11
 * Total parameters: 11
 * Trainable parameters: 11
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_GraderModel extends OrdinalClassifier<float[], HeadKinds.Grade> {
    private static final ModelSpec<float[], HeadKinds.Grade> SPEC = ModelSpec.<float[], HeadKinds.Grade>builder()
            .setName("HeadKinds_Grader")
            .setFingerprint("24ac6075fefaa2c9ee130cb458162d0eaafedeea6b196f18f423d83774fad3d5")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.ordinal(LabelSets.of(HeadKinds.Grade.class)))
            .setBlock(HeadKinds_GraderBlock::new)
            .addLayer("head", "OrdinalHead(classes=4)", new Shape(-1, 3), 11, 11)
            .build();

    private HeadKinds_GraderModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_GraderModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_GraderModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_GraderModel create(ModelOptions options) {
        return new HeadKinds_GraderModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_GraderModel load(Path folder) {
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
    static HeadKinds_GraderModel load(Path folder, ModelOptions options) {
        return new HeadKinds_GraderModel(folder, options);
    }
}
