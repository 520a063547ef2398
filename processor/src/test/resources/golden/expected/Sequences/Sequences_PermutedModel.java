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
 * The classifier of {@link Sequences.Permuted}.
 *
 * <pre>
 * Name    Layer                                         Output shape  Params
 * words   Embedding(vocabulary=20, dimension=6)         (N, L=12, 6)     120
 * turned  Permute({2, 1})                               (N, 6, L=12)       0
 * conv    Conv1d(filters=8, kernel=3, activation=RELU)  (N, 8, L=10)     152
 * pool    GlobalMaxPool                                 (N, 8)             0
 * head    Dense(units=3)                                (N, 3)            27
 * Total parameters: 299
 * Trainable parameters: 299
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_PermutedModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Sequences_Permuted")
            .setFingerprint("920b615ba58326f1591c3311746a869e417b8c8b570f9547b3afc5ba0561a263")
            .setInput(Inputs.ints(new Shape(12), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Sequences_PermutedBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6)",
                    new Shape(new long[] {-1, 12, 6}, "NTC"), 120, 120)
            .addLayer("turned", "Permute({2, 1})", new Shape(new long[] {-1, 6, 12}, "NCT"), 0, 0)
            .addLayer("conv", "Conv1d(filters=8, kernel=3, activation=RELU)",
                    new Shape(new long[] {-1, 8, 10}, "NCT"), 152, 152)
            .addLayer("pool", "GlobalMaxPool", new Shape(-1, 8), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .build();

    private Sequences_PermutedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Sequences_PermutedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Sequences_PermutedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Sequences_PermutedModel create(ModelOptions options) {
        return new Sequences_PermutedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Sequences_PermutedModel load(Path folder) {
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
    static Sequences_PermutedModel load(Path folder, ModelOptions options) {
        return new Sequences_PermutedModel(folder, options);
    }
}
