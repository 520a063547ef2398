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
 * The classifier of {@link CustomHeads.AfterAForwardPass}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * one   Dense(8)        ?                  ?
 * head  logits(kernel)  (N, 5)             ?
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_AfterAForwardPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_AfterAForwardPass")
            .setFingerprint("27da45ef6ee2cde69194fd3727f161f5b130dda0b6df3b624815697b9171efe9")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(5))
            .setBlock(CustomHeads_AfterAForwardPassBlock::new)
            .addLayer("one", "Dense(8)")
            .addLayer("head", "logits(kernel)", new Shape(-1, 5))
            .build();

    private CustomHeads_AfterAForwardPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_AfterAForwardPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_AfterAForwardPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_AfterAForwardPassModel create(ModelOptions options) {
        return new CustomHeads_AfterAForwardPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_AfterAForwardPassModel load(Path folder) {
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
    public static CustomHeads_AfterAForwardPassModel load(Path folder, ModelOptions options) {
        return new CustomHeads_AfterAForwardPassModel(folder, options);
    }
}
