import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Unnamed}.
 *
 * <pre>
 * Name    Layer                       Output shape  Params
 * hidden  Dense(bias=false, units=4)  (N, 4)            16
 * head    Dense(units=2)              (N, 2)            10
 * Total parameters: 26
 * Trainable parameters: 26
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class UnnamedModel extends Classifier<float[], String> {
    private static final ModelSpec<float[], String> SPEC = ModelSpec.<float[], String>builder()
            .setName("Unnamed")
            .setFingerprint("36cb6b2fe110927dd28f562bae51e84456c27362ac275332913bf76525f7670d")
            .setInput(Inputs.floats(new Shape(4)))
            .setLabels(LabelSets.ofNames("yes", "no"))
            .setBlock(UnnamedBlock::new)
            .addLayer("hidden", "Dense(bias=false, units=4)", new Shape(-1, 4), 16, 16)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private UnnamedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private UnnamedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static UnnamedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static UnnamedModel create(ModelOptions options) {
        return new UnnamedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static UnnamedModel load(Path folder) {
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
    public static UnnamedModel load(Path folder, ModelOptions options) {
        return new UnnamedModel(folder, options);
    }
}
