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
 * The classifier of {@link CustomHeads.OverMaps}.
 *
 * <pre>
 * Name  Layer          Output shape  Params
 * head  means(kernel)  (N, 5)            15
 * Total parameters: 15
 * Trainable parameters: 15
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_OverMapsModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_OverMaps")
            .setFingerprint("9bee5cc6a9011586c1dd48e9bb90da8fde7f1e8a84830b378e1cb0aa39ec547d")
            .setInput(Inputs.floats(new Shape(3, 8, 8)))
            .setLabels(LabelSets.ofCount(5))
            .setBlock(CustomHeads_OverMapsBlock::new)
            .addLayer("head", "means(kernel)", new Shape(-1, 5), 15, 15)
            .build();

    private CustomHeads_OverMapsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_OverMapsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_OverMapsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_OverMapsModel create(ModelOptions options) {
        return new CustomHeads_OverMapsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_OverMapsModel load(Path folder) {
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
    public static CustomHeads_OverMapsModel load(Path folder, ModelOptions options) {
        return new CustomHeads_OverMapsModel(folder, options);
    }
}
