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
 * The classifier of {@link CustomHeads.TakesItToo}.
 *
 * <pre>
 * Name    Layer               Output shape  Params
 * hidden  Dense(6)            (N, 6)            54
 * head    CustomHeads.Margin  (N, 4)            24
 * Total parameters: 78
 * Trainable parameters: 78
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_TakesItTooModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_TakesItToo")
            .setFingerprint("a2b286b465e0376d2e226370936e348ef2bdd70e95a35e6bc467f59dcdc78cd7")
            .setInput(Inputs.floats(new Shape(8)))
            .setLabels(LabelSets.ofCount(4))
            .setBlock(CustomHeads_TakesItTooBlock::new)
            .addLayer("hidden", "Dense(6)", new Shape(-1, 6), 54, 54)
            .addLayer("head", "CustomHeads.Margin", new Shape(-1, 4), 24, 24)
            .build();

    private CustomHeads_TakesItTooModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_TakesItTooModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_TakesItTooModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_TakesItTooModel create(ModelOptions options) {
        return new CustomHeads_TakesItTooModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_TakesItTooModel load(Path folder) {
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
    public static CustomHeads_TakesItTooModel load(Path folder, ModelOptions options) {
        return new CustomHeads_TakesItTooModel(folder, options);
    }
}
