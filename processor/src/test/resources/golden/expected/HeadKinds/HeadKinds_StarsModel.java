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
 * The classifier of {@link HeadKinds.Stars}.
 *
 * <pre>
 * Name  Layer                                       Output shape  Params
 * head  HiddenHead(hidden={6, 4}, activation=RELU,  (N, 4)            90
 *         dropout=0.25), OrdinalHead(classes=5)
 * Total parameters: 90
 * Trainable parameters: 90
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_StarsModel extends OrdinalClassifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("HeadKinds_Stars")
            .setFingerprint("67785fca77513dd694edf092b8f335be41c76b8c0a108ae5d950bafbe20b4ec8")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.ordinal(LabelSets.ofCount(5)))
            .setBlock(HeadKinds_StarsBlock::new)
            .addLayer("head", "HiddenHead(hidden={6, 4}, activation=RELU, dropout=0.25), OrdinalHead(classes=5)",
                    new Shape(-1, 4), 90, 90)
            .build();

    private HeadKinds_StarsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_StarsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_StarsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_StarsModel create(ModelOptions options) {
        return new HeadKinds_StarsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_StarsModel load(Path folder) {
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
    static HeadKinds_StarsModel load(Path folder, ModelOptions options) {
        return new HeadKinds_StarsModel(folder, options);
    }
}
