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
     * A classifier with new weights.
     */
    public static OwnHeads_MarginBehindAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * A classifier with new weights.
     *
     * @param options its seed and its device
     */
    public static OwnHeads_MarginBehindAPassModel create(ModelOptions options) {
        return new OwnHeads_MarginBehindAPassModel(options);
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    public static OwnHeads_MarginBehindAPassModel load(Path folder) {
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
    public static OwnHeads_MarginBehindAPassModel load(Path folder, ModelOptions options) {
        return new OwnHeads_MarginBehindAPassModel(folder, options);
    }
}
