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
 * The classifier of {@link Sequences.ConvolvedSteps}.
 *
 * <pre>
 * Name  Layer                        Output shape  Params
 * norm  BatchNorm                    (N, L=15, 4)      16
 * conv  Conv1d(filters=6, kernel=3)  (N, L=13, 6)      78
 * lstm  Lstm(5)                      (N, 5)           260
 * head  Dense(units=3)               (N, 3)            18
 * Total parameters: 372
 * Trainable parameters: 364
 * Running statistics: 8
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_ConvolvedStepsModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Sequences_ConvolvedSteps")
            .setFingerprint("378bafbe4fc5cd51914517435ce307c9eb1e85e5908e9b2086d2c04b1dc65e7b")
            .setInput(Inputs.floats(new Shape(15, 4)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Sequences_ConvolvedStepsBlock::new)
            .addLayer("norm", "BatchNorm", new Shape(new long[] {-1, 15, 4}, "NTC"), 16, 8)
            .addLayer("conv", "Conv1d(filters=6, kernel=3)",
                    new Shape(new long[] {-1, 13, 6}, "NTC"), 78, 78)
            .addLayer("lstm", "Lstm(5)", new Shape(-1, 5), 260, 260)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 18, 18)
            .build();

    private Sequences_ConvolvedStepsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Sequences_ConvolvedStepsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Sequences_ConvolvedStepsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Sequences_ConvolvedStepsModel create(ModelOptions options) {
        return new Sequences_ConvolvedStepsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Sequences_ConvolvedStepsModel load(Path folder) {
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
    static Sequences_ConvolvedStepsModel load(Path folder, ModelOptions options) {
        return new Sequences_ConvolvedStepsModel(folder, options);
    }
}
