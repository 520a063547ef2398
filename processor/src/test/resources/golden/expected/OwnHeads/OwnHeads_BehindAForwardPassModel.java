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
 * The classifier of {@link OwnHeads.BehindAForwardPass}.
 *
 * <pre>
 * Name  Layer           Output shape  Parameters
 * one   Dense(8)        ?                      ?
 * head  logits(kernel)  (N, 5)                 ?
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_BehindAForwardPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("OwnHeads_BehindAForwardPass")
            .setFingerprint("38c58bf24767df8122286be4d5384fc0fb18641482f4751dec3e747554e6ea8a")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(5))
            .setBlock(OwnHeads_BehindAForwardPassBlock::new)
            .addLayer("one", "Dense(8)")
            .addLayer("head", "logits(kernel)", new Shape(-1, 5))
            .build();

    private OwnHeads_BehindAForwardPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_BehindAForwardPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * A classifier with new weights.
     */
    public static OwnHeads_BehindAForwardPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * A classifier with new weights.
     *
     * @param options its seed and its device
     */
    public static OwnHeads_BehindAForwardPassModel create(ModelOptions options) {
        return new OwnHeads_BehindAForwardPassModel(options);
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    public static OwnHeads_BehindAForwardPassModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @param options its seed and its device
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    public static OwnHeads_BehindAForwardPassModel load(Path folder, ModelOptions options) {
        return new OwnHeads_BehindAForwardPassModel(folder, options);
    }
}
