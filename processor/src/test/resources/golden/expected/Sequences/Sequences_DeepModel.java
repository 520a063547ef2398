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
 * The classifier of {@link Sequences.Deep}.
 *
 * <pre>
 * Name   Layer                                                Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6)                (N, L=21, 6)     120
 * norm1  BatchNorm                                            (N, L=21, 6)      24
 * conv1  Conv1d(filters=8, kernel=3, padding=SAME,            (N, L=21, 8)     152
 *          activation=RELU)
 * pool1  MaxPool1d(2)                                         (N, L=10, 8)       0
 * norm2  BatchNorm                                            (N, L=10, 8)      32
 * conv2  Conv1d(filters=5, kernel=3, stride=2, padding=SAME)  (N, L=5, 5)      125
 * pool2  AvgPool1d(value=2, stride=1, padding=SAME)           (N, L=5, 5)        0
 * dense  Dense(units=4, activation=RELU)                      (N, L=5, 4)       24
 * norm3  LayerNorm(epsilon=0.001)                             (N, L=5, 4)        8
 * flat   Flatten                                              (N, 20)            0
 * head   Dense(units=3)                                       (N, 3)            63
 * Total parameters: 548
 * Trainable parameters: 520
 * Running statistics: 28
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_DeepModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Sequences_Deep")
            .setFingerprint("8c64403059aea9e7f5494c994fd4aadeb71c197746f7c9e8056d9bc7765dda5b")
            .setInput(Inputs.ints(new Shape(21), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Sequences_DeepBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6)",
                    new Shape(new long[] {-1, 21, 6}, "NTC"), 120, 120)
            .addLayer("norm1", "BatchNorm", new Shape(new long[] {-1, 21, 6}, "NTC"), 24, 12)
            .addLayer("conv1", "Conv1d(filters=8, kernel=3, padding=SAME, activation=RELU)",
                    new Shape(new long[] {-1, 21, 8}, "NTC"), 152, 152)
            .addLayer("pool1", "MaxPool1d(2)", new Shape(new long[] {-1, 10, 8}, "NTC"), 0, 0)
            .addLayer("norm2", "BatchNorm", new Shape(new long[] {-1, 10, 8}, "NTC"), 32, 16)
            .addLayer("conv2", "Conv1d(filters=5, kernel=3, stride=2, padding=SAME)",
                    new Shape(new long[] {-1, 5, 5}, "NTC"), 125, 125)
            .addLayer("pool2", "AvgPool1d(value=2, stride=1, padding=SAME)",
                    new Shape(new long[] {-1, 5, 5}, "NTC"), 0, 0)
            .addLayer("dense", "Dense(units=4, activation=RELU)",
                    new Shape(new long[] {-1, 5, 4}, "NTC"), 24, 24)
            .addLayer("norm3", "LayerNorm(epsilon=0.001)",
                    new Shape(new long[] {-1, 5, 4}, "NTC"), 8, 8)
            .addLayer("flat", "Flatten", new Shape(-1, 20), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 63, 63)
            .build();

    private Sequences_DeepModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Sequences_DeepModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Sequences_DeepModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Sequences_DeepModel create(ModelOptions options) {
        return new Sequences_DeepModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Sequences_DeepModel load(Path folder) {
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
    static Sequences_DeepModel load(Path folder, ModelOptions options) {
        return new Sequences_DeepModel(folder, options);
    }
}
