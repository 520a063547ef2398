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
 * The classifier of {@link CustomHeads.Probe}.
 *
 * <pre>
 * Name  Layer                 Output shape  Params
 * head  logits(kernel, bias)  (N, 3)           195
 * Total parameters: 195
 * Trainable parameters: 195
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_ProbeModel extends Classifier<float[], CustomHeads.Digit> {
    private static final ModelSpec<float[], CustomHeads.Digit> SPEC = ModelSpec.<float[], CustomHeads.Digit>builder()
            .setName("CustomHeads_Probe")
            .setFingerprint("9be2523f3ca638545afd1803a388b011b234cbc19d0c5f0b777a90c6c26b9cbd")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.of(CustomHeads.Digit.class))
            .setBlock(CustomHeads_ProbeBlock::new)
            .addLayer("head", "logits(kernel, bias)", new Shape(-1, 3), 195, 195)
            .build();

    private CustomHeads_ProbeModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_ProbeModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_ProbeModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_ProbeModel create(ModelOptions options) {
        return new CustomHeads_ProbeModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_ProbeModel load(Path folder) {
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
    public static CustomHeads_ProbeModel load(Path folder, ModelOptions options) {
        return new CustomHeads_ProbeModel(folder, options);
    }
}
