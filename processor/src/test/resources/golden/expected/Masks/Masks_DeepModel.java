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
 * The classifier of {@link Masks.Deep}.
 *
 * <pre>
 * Name     Layer                                  Output shape  Params
 * words    Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *            maskZero=true)
 * dense    Dense(units=5, activation=RELU)        (N, L=9, 5)       35
 * norm1    BatchNorm                              (N, L=9, 5)       20
 * tanh     Activation(TANH)                       (N, L=9, 5)        0
 * dropout  Dropout(0.5)                           (N, L=9, 5)        0
 * norm2    LayerNorm(epsilon=0.001)               (N, L=9, 5)       10
 * pool     GlobalAvgPool                          (N, 5)             0
 * head     Dense(units=3)                         (N, 3)            18
 * Total parameters: 203
 * Trainable parameters: 193
 * Running statistics: 10
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_DeepModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_Deep")
            .setFingerprint("b6260c0caff28f42ca0899a6df9962d6fe385906f56855e8f485ee33d627bd4f")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_DeepBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("dense", "Dense(units=5, activation=RELU)",
                    new Shape(new long[] {-1, 9, 5}, "NTC"), 35, 35)
            .addLayer("norm1", "BatchNorm", new Shape(new long[] {-1, 9, 5}, "NTC"), 20, 10)
            .addLayer("tanh", "Activation(TANH)", new Shape(new long[] {-1, 9, 5}, "NTC"), 0, 0)
            .addLayer("dropout", "Dropout(0.5)", new Shape(new long[] {-1, 9, 5}, "NTC"), 0, 0)
            .addLayer("norm2", "LayerNorm(epsilon=0.001)",
                    new Shape(new long[] {-1, 9, 5}, "NTC"), 10, 10)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 5), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 18, 18)
            .build();

    private Masks_DeepModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_DeepModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_DeepModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_DeepModel create(ModelOptions options) {
        return new Masks_DeepModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_DeepModel load(Path folder) {
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
    static Masks_DeepModel load(Path folder, ModelOptions options) {
        return new Masks_DeepModel(folder, options);
    }
}
