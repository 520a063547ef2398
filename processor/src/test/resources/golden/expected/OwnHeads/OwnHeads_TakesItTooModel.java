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
 * The classifier of {@link OwnHeads.TakesItToo}.
 *
 * <pre>
 * Name    Layer            Output shape  Parameters
 * hidden  Dense(6)         (N, 6)                54
 * head    OwnHeads.Margin  (N, 4)                24
 * Total parameters: 78
 * Trainable parameters: 78
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_TakesItTooModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("OwnHeads_TakesItToo")
            .setFingerprint("e89ea241c4a989484aeb27117eb9e94f28e9a68d69c7a265ed3e29c05a85299a")
            .setInput(Inputs.floats(new Shape(8)))
            .setLabels(LabelSets.ofCount(4))
            .setBlock(OwnHeads_TakesItTooBlock::new)
            .addLayer("hidden", "Dense(6)", new Shape(-1, 6), 54, 54)
            .addLayer("head", "OwnHeads.Margin", new Shape(-1, 4), 24, 24)
            .build();

    private OwnHeads_TakesItTooModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_TakesItTooModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static OwnHeads_TakesItTooModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the seed and the device
     */
    public static OwnHeads_TakesItTooModel create(ModelOptions options) {
        return new OwnHeads_TakesItTooModel(options);
    }

    /**
     * Loads a classifier from a folder.
     *
     * @param folder the folder passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or a model of another class
     */
    public static OwnHeads_TakesItTooModel load(Path folder) {
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
    public static OwnHeads_TakesItTooModel load(Path folder, ModelOptions options) {
        return new OwnHeads_TakesItTooModel(folder, options);
    }
}
