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
     * Creates a classifier with randomly initialised weights.
     */
    public static OwnHeads_BehindAForwardPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the seed and the device
     */
    public static OwnHeads_BehindAForwardPassModel create(ModelOptions options) {
        return new OwnHeads_BehindAForwardPassModel(options);
    }

    /**
     * Loads a classifier from a folder.
     *
     * @param folder the folder passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or a model of another class
     */
    public static OwnHeads_BehindAForwardPassModel load(Path folder) {
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
    public static OwnHeads_BehindAForwardPassModel load(Path folder, ModelOptions options) {
        return new OwnHeads_BehindAForwardPassModel(folder, options);
    }
}
