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
 * The classifier of {@link HeadKinds.Mail}.
 *
 * <pre>
 * Name  Layer                                   Output shape  Params
 * head  HiddenHead(hidden=4, activation=RELU),  (N, 1)            41
 *         Dense(units=1)
 * Total parameters: 41
 * Trainable parameters: 41
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_MailModel extends BinaryClassifier<float[], HeadKinds.Verdict> {
    private static final ModelSpec<float[], HeadKinds.Verdict> SPEC = ModelSpec.<float[], HeadKinds.Verdict>builder()
            .setName("HeadKinds_Mail")
            .setFingerprint("097eebdbe98552a5a96838e408a25337df87541a4adf33109aed6addab88271f")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.binary(LabelSets.of(HeadKinds.Verdict.class)).smoothing(0.05)
                    .focal(2.0))
            .setBlock(HeadKinds_MailBlock::new)
            .addLayer("head", "HiddenHead(hidden=4, activation=RELU), Dense(units=1)",
                    new Shape(-1, 1), 41, 41)
            .build();

    private HeadKinds_MailModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_MailModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_MailModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_MailModel create(ModelOptions options) {
        return new HeadKinds_MailModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_MailModel load(Path folder) {
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
    static HeadKinds_MailModel load(Path folder, ModelOptions options) {
        return new HeadKinds_MailModel(folder, options);
    }
}
