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
 * The classifier of {@link Masks.TwoLayers}.
 *
 * <pre>
 * Name   Layer                                       Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,       (N, L=9, 6)      120
 *          maskZero=true)
 * gru    Gru(units=4, layers=2, bidirectional=true)  (N, 8)           624
 * head   Dense(units=3)                              (N, 3)            27
 * Total parameters: 771
 * Trainable parameters: 771
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_TwoLayersModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_TwoLayers")
            .setFingerprint("efea9118072d890b534e33348aee8307246dfa5df646b31778208112a3ce2c2c")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_TwoLayersBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("gru", "Gru(units=4, layers=2, bidirectional=true)",
                    new Shape(-1, 8), 624, 624)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .build();

    private Masks_TwoLayersModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_TwoLayersModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_TwoLayersModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_TwoLayersModel create(ModelOptions options) {
        return new Masks_TwoLayersModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_TwoLayersModel load(Path folder) {
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
    static Masks_TwoLayersModel load(Path folder, ModelOptions options) {
        return new Masks_TwoLayersModel(folder, options);
    }
}
