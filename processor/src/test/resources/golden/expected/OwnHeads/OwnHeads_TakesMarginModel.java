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
 * The classifier of {@link OwnHeads.TakesMargin}.
 *
 * <pre>
 * Name  Layer                          Output shape  Parameters
 * head  Dropout(0.1), OwnHeads.Margin  (N, 3)               192
 * Total parameters: 192
 * Trainable parameters: 192
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_TakesMarginModel extends Classifier<float[], OwnHeads.Digit> {
    private static final ModelSpec<float[], OwnHeads.Digit> SPEC = ModelSpec.<float[], OwnHeads.Digit>builder()
            .setName("OwnHeads_TakesMargin")
            .setFingerprint("ca43f84d16a349a93ca6444f59e48ec947bfabc2c6330a3712597a8a219de30e")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.of(OwnHeads.Digit.class))
            .setBlock(OwnHeads_TakesMarginBlock::new)
            .addLayer("head", "Dropout(0.1), OwnHeads.Margin", new Shape(-1, 3), 192, 192)
            .build();

    private OwnHeads_TakesMarginModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_TakesMarginModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static OwnHeads_TakesMarginModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the seed and the device
     */
    public static OwnHeads_TakesMarginModel create(ModelOptions options) {
        return new OwnHeads_TakesMarginModel(options);
    }

    /**
     * Loads a classifier from a folder.
     *
     * @param folder the folder passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or a model of another class
     */
    public static OwnHeads_TakesMarginModel load(Path folder) {
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
    public static OwnHeads_TakesMarginModel load(Path folder, ModelOptions options) {
        return new OwnHeads_TakesMarginModel(folder, options);
    }
}
