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
 * The classifier of {@link OwnHeads.Hidden}.
 *
 * <pre>
 * Name  Layer                                                                      Output shape  Parameters
 * head  HiddenHead(hidden={32, 16}, activation=GELU, dropout=0.2), Dense(units=3)  (N, 3)             2,659
 * Total parameters: 2,659
 * Trainable parameters: 2,659
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_HiddenModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("OwnHeads_Hidden")
            .setFingerprint("8105d018e80f7889fd711f1b7e5acacad0300639b4a744ec60914a8a910aebac")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(OwnHeads_HiddenBlock::new)
            .addLayer("head", "HiddenHead(hidden={32, 16}, activation=GELU, dropout=0.2), Dense(units=3)",
                    new Shape(-1, 3), 2659, 2659)
            .build();

    private OwnHeads_HiddenModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_HiddenModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * A classifier with new weights.
     */
    public static OwnHeads_HiddenModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * A classifier with new weights.
     *
     * @param options its seed and its device
     */
    public static OwnHeads_HiddenModel create(ModelOptions options) {
        return new OwnHeads_HiddenModel(options);
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    public static OwnHeads_HiddenModel load(Path folder) {
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
    public static OwnHeads_HiddenModel load(Path folder, ModelOptions options) {
        return new OwnHeads_HiddenModel(folder, options);
    }
}
