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
 * The classifier of {@link Masks.Steps}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *          maskZero=true)
 * gru    Gru(units=5, returnSequences=true)     (N, L=9, 5)      195
 * pool   GlobalAvgPool                          (N, 5)             0
 * head   Dense(units=3)                         (N, 3)            18
 * Total parameters: 333
 * Trainable parameters: 333
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_StepsModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_Steps")
            .setFingerprint("1089b31a0dca8a60370af0062af2c15987fbd782dfefad6d401a77b8b4f5e3a6")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_StepsBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("gru", "Gru(units=5, returnSequences=true)",
                    new Shape(new long[] {-1, 9, 5}, "NTC"), 195, 195)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 5), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 18, 18)
            .build();

    private Masks_StepsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_StepsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_StepsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_StepsModel create(ModelOptions options) {
        return new Masks_StepsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_StepsModel load(Path folder) {
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
    static Masks_StepsModel load(Path folder, ModelOptions options) {
        return new Masks_StepsModel(folder, options);
    }
}
