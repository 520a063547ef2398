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
 * The classifier of {@link OwnHeads.MarginBehindAPass}.
 *
 * <pre>
 * Name  Layer            Output shape  Parameters
 * one   Dense(8)         ?                      ?
 * head  OwnHeads.Margin  (N, 3)                 ?
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_MarginBehindAPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("OwnHeads_MarginBehindAPass")
            .setFingerprint("e49fe1e8e24ec2481963a4963b2d8504a942d2b71e74f732c6f3427783cd69f1")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(OwnHeads_MarginBehindAPassBlock::new)
            .addLayer("one", "Dense(8)")
            .addLayer("head", "OwnHeads.Margin", new Shape(-1, 3))
            .build();

    private OwnHeads_MarginBehindAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_MarginBehindAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static OwnHeads_MarginBehindAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the seed and the device
     */
    public static OwnHeads_MarginBehindAPassModel create(ModelOptions options) {
        return new OwnHeads_MarginBehindAPassModel(options);
    }

    /**
     * Loads a classifier from a folder.
     *
     * @param folder the folder passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or a model of another class
     */
    public static OwnHeads_MarginBehindAPassModel load(Path folder) {
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
    public static OwnHeads_MarginBehindAPassModel load(Path folder, ModelOptions options) {
        return new OwnHeads_MarginBehindAPassModel(folder, options);
    }
}
