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
 * The classifier of {@link Renamed.OfAReusableHead}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Renamed.Scaled  (N, 2)             8
 * Total parameters: 8
 * Trainable parameters: 8
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_OfAReusableHeadModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Renamed_OfAReusableHead")
            .setFingerprint("122663fc1189761e98ef1fe98b1e309db71c71803d4fe15e3b5bc0a7f2da8c4a")
            .setInput(Inputs.floats(new Shape(4)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Renamed_OfAReusableHeadBlock::new)
            .addLayer("head", "Renamed.Scaled", new Shape(-1, 2), 8, 8)
            .build();

    private Renamed_OfAReusableHeadModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Renamed_OfAReusableHeadModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Renamed_OfAReusableHeadModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Renamed_OfAReusableHeadModel create(ModelOptions options) {
        return new Renamed_OfAReusableHeadModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Renamed_OfAReusableHeadModel load(Path folder) {
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
    static Renamed_OfAReusableHeadModel load(Path folder, ModelOptions options) {
        return new Renamed_OfAReusableHeadModel(folder, options);
    }
}
