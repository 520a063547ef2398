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
 * The classifier of {@link Sequences.Signal}.
 *
 * <pre>
 * Name  Layer                                Output shape  Params
 * conv  Conv1d(filters=6, kernel=3)          (N, 6, L=13)      78
 * lstm  Lstm(units=5, returnSequences=true)  (N, L=13, 5)     260
 * pool  GlobalAvgPool                        (N, 5)             0
 * head  Dense(units=3)                       (N, 3)            18
 * Total parameters: 356
 * Trainable parameters: 356
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_SignalModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Sequences_Signal")
            .setFingerprint("d8216ec046f4a7d9a5a18d5d28048a36c344944aa34caaa7f0b8c5042a551472")
            .setInput(Inputs.floats(new Shape(4, 15)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Sequences_SignalBlock::new)
            .addLayer("conv", "Conv1d(filters=6, kernel=3)",
                    new Shape(new long[] {-1, 6, 13}, "NCT"), 78, 78)
            .addLayer("lstm", "Lstm(units=5, returnSequences=true)",
                    new Shape(new long[] {-1, 13, 5}, "NTC"), 260, 260)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 5), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 18, 18)
            .build();

    private Sequences_SignalModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Sequences_SignalModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Sequences_SignalModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Sequences_SignalModel create(ModelOptions options) {
        return new Sequences_SignalModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Sequences_SignalModel load(Path folder) {
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
    static Sequences_SignalModel load(Path folder, ModelOptions options) {
        return new Sequences_SignalModel(folder, options);
    }
}
