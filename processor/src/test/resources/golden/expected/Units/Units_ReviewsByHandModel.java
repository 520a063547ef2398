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
 * Name   Layer                                                  Output shape  Parameters
 * words  Use(WordsByHand)                                       ?                      ?
 * head   HiddenHead(hidden=4, activation=RELU), Dense(units=2)  (N, 2)                 ?
 * Total parameters: 0 + those of words, head
 * Trainable parameters: 0 + those of words, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_ReviewsByHandModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Units_ReviewsByHand")
            .setFingerprint("185bb9431fdc38120f0b7c2bba9d5fe4c5dad7a61ea7962497cfa44a1864a499")
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
     * A classifier with new weights.
     */
    static Units_ReviewsByHandModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * A classifier with new weights.
     *
     * @param options its seed and its device
     */
    static Units_ReviewsByHandModel create(ModelOptions options) {
        return new Units_ReviewsByHandModel(options);
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    static Units_ReviewsByHandModel load(Path folder) {
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
    static Units_ReviewsByHandModel load(Path folder, ModelOptions options) {
        return new Units_ReviewsByHandModel(folder, options);
    }
}
