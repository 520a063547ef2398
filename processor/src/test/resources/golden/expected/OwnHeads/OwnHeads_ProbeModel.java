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
 * The classifier of {@link OwnHeads.Probe}.
 *
 * <pre>
 * Name  Layer                 Output shape  Parameters
 * head  logits(kernel, bias)  (N, 3)               195
 * Total parameters: 195
 * Trainable parameters: 195
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_ProbeModel extends Classifier<float[], OwnHeads.Digit> {
    private static final ModelSpec<float[], OwnHeads.Digit> SPEC = ModelSpec.<float[], OwnHeads.Digit>builder()
            .setName("OwnHeads_Probe")
            .setFingerprint("9be2523f3ca638545afd1803a388b011b234cbc19d0c5f0b777a90c6c26b9cbd")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.of(OwnHeads.Digit.class))
            .setBlock(OwnHeads_ProbeBlock::new)
            .addLayer("head", "logits(kernel, bias)", new Shape(-1, 3), 195, 195)
            .build();

    private OwnHeads_ProbeModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_ProbeModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static OwnHeads_ProbeModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the seed and the device
     */
    public static OwnHeads_ProbeModel create(ModelOptions options) {
        return new OwnHeads_ProbeModel(options);
    }

    /**
     * Loads a classifier from a folder.
     *
     * @param folder the folder passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or a model of another class
     */
    public static OwnHeads_ProbeModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a classifier from a folder.
     *
     * @param folder the folder passed to {@link #save}
     * @param options the seed and the device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or a model of another class
     */
    public static OwnHeads_ProbeModel load(Path folder, ModelOptions options) {
        return new OwnHeads_ProbeModel(folder, options);
    }
}
