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
 * The classifier of {@link Sequences.Recurrent}.
 *
 * <pre>
 * Name  Layer                                    Output shape   Params
 * gru   Gru(units=5, bidirectional=true,         (N, L=15, 10)     330
 *         returnSequences=true)
 * norm  BatchNorm                                (N, L=15, 10)      40
 * conv  Conv1d(filters=6, kernel=2, dilation=3)  (N, L=12, 6)      126
 * pool  GlobalAvgPool                            (N, 6)              0
 * head  Dense(units=3)                           (N, 3)             21
 * Total parameters: 517
 * Trainable parameters: 497
 * Running statistics: 20
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Sequences_RecurrentModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Sequences_Recurrent")
            .setFingerprint("876a8d1c39478d5d674aad198c18c1f8c1ac83ac2791f10e99a46d87aa20213e")
            .setInput(Inputs.floats(new Shape(15, 4)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Sequences_RecurrentBlock::new)
            .addLayer("gru", "Gru(units=5, bidirectional=true, returnSequences=true)",
                    new Shape(new long[] {-1, 15, 10}, "NTC"), 330, 330)
            .addLayer("norm", "BatchNorm", new Shape(new long[] {-1, 15, 10}, "NTC"), 40, 20)
            .addLayer("conv", "Conv1d(filters=6, kernel=2, dilation=3)",
                    new Shape(new long[] {-1, 12, 6}, "NTC"), 126, 126)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 6), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 21, 21)
            .build();

    private Sequences_RecurrentModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Sequences_RecurrentModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Sequences_RecurrentModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Sequences_RecurrentModel create(ModelOptions options) {
        return new Sequences_RecurrentModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Sequences_RecurrentModel load(Path folder) {
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
    static Sequences_RecurrentModel load(Path folder, ModelOptions options) {
        return new Sequences_RecurrentModel(folder, options);
    }
}
