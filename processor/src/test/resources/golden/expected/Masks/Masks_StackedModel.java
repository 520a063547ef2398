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
 * The classifier of {@link Masks.Stacked}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *          maskZero=true)
 * lstm   Lstm(units=5, returnSequences=true)    (N, L=9, 5)      260
 * dense  Dense(units=4, activation=RELU)        (N, L=9, 4)       24
 * gru    Gru(3)                                 (N, 3)            81
 * head   Dense(units=3)                         (N, 3)            12
 * Total parameters: 497
 * Trainable parameters: 497
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_StackedModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_Stacked")
            .setFingerprint("91ca8919c14f6613e49dd7569440a55bb7b60d6f2ac1d0d20d357ab78fcdbd8c")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_StackedBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("lstm", "Lstm(units=5, returnSequences=true)",
                    new Shape(new long[] {-1, 9, 5}, "NTC"), 260, 260)
            .addLayer("dense", "Dense(units=4, activation=RELU)",
                    new Shape(new long[] {-1, 9, 4}, "NTC"), 24, 24)
            .addLayer("gru", "Gru(3)", new Shape(-1, 3), 81, 81)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 12, 12)
            .build();

    private Masks_StackedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_StackedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_StackedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_StackedModel create(ModelOptions options) {
        return new Masks_StackedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_StackedModel load(Path folder) {
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
    static Masks_StackedModel load(Path folder, ModelOptions options) {
        return new Masks_StackedModel(folder, options);
    }
}
