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
 * The classifier of {@link Units.ReviewsByHand}.
 *
 * <pre>
 * Name   Layer                                   Output shape  Params
 * words  Use(WordsByHand)                        ?                  ?
 * head   HiddenHead(hidden=4, activation=RELU),  (N, 2)             ?
 *          Dense(units=2)
 * Total parameters: 0 + those of words, head
 * Trainable parameters: 0 + those of words, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_ReviewsByHandModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Units_ReviewsByHand")
            .setFingerprint("3e76ae0506d98a1cdaf62a28a836468ebc555beb08977cab8b6b62bcfc68098d")
            .setInput(Inputs.ints(new Shape(7)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Units_ReviewsByHandBlock::new)
            .addLayer("words", "Use(WordsByHand)")
            .addLayer("head", "HiddenHead(hidden=4, activation=RELU), Dense(units=2)",
                    new Shape(-1, 2))
            .build();

    private Units_ReviewsByHandModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Units_ReviewsByHandModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Units_ReviewsByHandModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Units_ReviewsByHandModel create(ModelOptions options) {
        return new Units_ReviewsByHandModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Units_ReviewsByHandModel load(Path folder) {
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
    static Units_ReviewsByHandModel load(Path folder, ModelOptions options) {
        return new Units_ReviewsByHandModel(folder, options);
    }
}
