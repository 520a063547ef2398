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
 * The classifier of {@link Masks.StepsBothWays}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *          maskZero=true)
 * gru    Gru(units=4, bidirectional=true,       (N, L=9, 8)      288
 *          returnSequences=true)
 * pool   GlobalAvgPool                          (N, 8)             0
 * head   Dense(units=3)                         (N, 3)            27
 * Total parameters: 435
 * Trainable parameters: 435
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_StepsBothWaysModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_StepsBothWays")
            .setFingerprint("3e596ec85e8f0f4093b571a92d6e4706c6b84ecfb443c3bdda4414913aad1235")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_StepsBothWaysBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("gru", "Gru(units=4, bidirectional=true, returnSequences=true)",
                    new Shape(new long[] {-1, 9, 8}, "NTC"), 288, 288)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 8), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .build();

    private Masks_StepsBothWaysModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_StepsBothWaysModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_StepsBothWaysModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_StepsBothWaysModel create(ModelOptions options) {
        return new Masks_StepsBothWaysModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_StepsBothWaysModel load(Path folder) {
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
    static Masks_StepsBothWaysModel load(Path folder, ModelOptions options) {
        return new Masks_StepsBothWaysModel(folder, options);
    }
}
