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
 * The classifier of {@link Units.Reviews}.
 *
 * <pre>
 * Name   Layer           Output shape  Params
 * words  Use(Words)      (N, 5)           700
 * head   Dense(units=2)  (N, 2)            12
 * Total parameters: 712
 * Trainable parameters: 712
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_ReviewsModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Units_Reviews")
            .setFingerprint("8d7f257e5e102d064ce99f82cb6af0620f299ac569143a05bf22711c12c8b5f4")
            .setInput(Inputs.ints(new Shape(7), 50))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Units_ReviewsBlock::new)
            .addLayer("words", "Use(Words)", new Shape(-1, 5), 700, 700)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 12, 12)
            .build();

    private Units_ReviewsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Units_ReviewsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Units_ReviewsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Units_ReviewsModel create(ModelOptions options) {
        return new Units_ReviewsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Units_ReviewsModel load(Path folder) {
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
    static Units_ReviewsModel load(Path folder, ModelOptions options) {
        return new Units_ReviewsModel(folder, options);
    }
}
