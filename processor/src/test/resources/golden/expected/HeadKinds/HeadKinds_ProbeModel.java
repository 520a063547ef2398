package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.BinaryClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.Probe}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  logits(kernel)  (N, 1)             8
 * Total parameters: 8
 * Trainable parameters: 8
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_ProbeModel extends BinaryClassifier<float[], Boolean> {
    private static final ModelSpec<float[], Boolean> SPEC = ModelSpec.<float[], Boolean>builder()
            .setName("HeadKinds_Probe")
            .setFingerprint("8eb9a8f19d432b4a928e895c93a0989f491338ce50d7f0a4dcb6934dae567130")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.binary())
            .setBlock(HeadKinds_ProbeBlock::new)
            .addLayer("head", "logits(kernel)", new Shape(-1, 1), 8, 8)
            .build();

    private HeadKinds_ProbeModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_ProbeModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HeadKinds_ProbeModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_ProbeModel create(ModelOptions options) {
        return new HeadKinds_ProbeModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_ProbeModel load(Path folder) {
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
    static HeadKinds_ProbeModel load(Path folder, ModelOptions options) {
        return new HeadKinds_ProbeModel(folder, options);
    }
}
