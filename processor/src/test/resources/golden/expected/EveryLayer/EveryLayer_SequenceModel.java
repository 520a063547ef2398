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
 * The classifier of {@link EveryLayer.Sequence}.
 *
 * <pre>
 * Name      Layer                                          Output shape   Params
 * encoder1  TransformerEncoder(heads=3, feedForward=12,    (N, L=20, 6)      708
 *             layers=2, dropout=0.2, activation=GELU,
 *             normFirst=true, epsilon=1.0E-6)
 * encoder2  TransformerEncoder(heads=2)                    (N, L=20, 6)   26,822
 * norm      LayerNorm                                      (N, L=20, 6)       12
 * gru       Gru(units=5, bidirectional=true,               (N, L=20, 10)     390
 *             returnSequences=true)
 * turned    Permute({2, 1})                                (N, 10, L=20)       0
 * conv1     Conv1d(filters=8, kernel=3, stride=2, pad={2,  (N, 8, L=11)      248
 *             1}, activation=LEAKY_RELU)
 * conv2     Conv1d(filters=4, kernel=3, padding=SAME,      (N, 4, L=11)       24
 *             dilation=2, groups=4, bias=false)
 * mish      Activation(MISH)                               (N, 4, L=11)        0
 * pool1     MaxPool1d(value=3, stride=1, pad=1)            (N, 4, L=11)        0
 * pool2     AvgPool1d(value=2, padding=SAME)               (N, 4, L=6)         0
 * pooled    GlobalMaxPool                                  (N, 4)              0
 * head      Dense(units=3)                                 (N, 3)             15
 * Total parameters: 28,219
 * Trainable parameters: 28,219
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryLayer_SequenceModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("EveryLayer_Sequence")
            .setFingerprint("a08b68505595e9b97cd76921b1d4e1b868daabf4aea9b45845e227ee98300f00")
            .setInput(Inputs.floats(new Shape(20, 6)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(EveryLayer_SequenceBlock::new)
            .addLayer("encoder1", "TransformerEncoder(heads=3, feedForward=12, layers=2, dropout=0.2, activation=GELU, normFirst=true, epsilon=1.0E-6)",
                    new Shape(new long[] {-1, 20, 6}, "NTC"), 708, 708)
            .addLayer("encoder2", "TransformerEncoder(heads=2)",
                    new Shape(new long[] {-1, 20, 6}, "NTC"), 26822, 26822)
            .addLayer("norm", "LayerNorm", new Shape(new long[] {-1, 20, 6}, "NTC"), 12, 12)
            .addLayer("gru", "Gru(units=5, bidirectional=true, returnSequences=true)",
                    new Shape(new long[] {-1, 20, 10}, "NTC"), 390, 390)
            .addLayer("turned", "Permute({2, 1})", new Shape(new long[] {-1, 10, 20}, "NCT"), 0, 0)
            .addLayer("conv1", "Conv1d(filters=8, kernel=3, stride=2, pad={2, 1}, activation=LEAKY_RELU)",
                    new Shape(new long[] {-1, 8, 11}, "NCT"), 248, 248)
            .addLayer("conv2", "Conv1d(filters=4, kernel=3, padding=SAME, dilation=2, groups=4, bias=false)",
                    new Shape(new long[] {-1, 4, 11}, "NCT"), 24, 24)
            .addLayer("mish", "Activation(MISH)", new Shape(new long[] {-1, 4, 11}, "NCT"), 0, 0)
            .addLayer("pool1", "MaxPool1d(value=3, stride=1, pad=1)",
                    new Shape(new long[] {-1, 4, 11}, "NCT"), 0, 0)
            .addLayer("pool2", "AvgPool1d(value=2, padding=SAME)",
                    new Shape(new long[] {-1, 4, 6}, "NCT"), 0, 0)
            .addLayer("pooled", "GlobalMaxPool", new Shape(-1, 4), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 15, 15)
            .build();

    private EveryLayer_SequenceModel(ModelOptions options) {
        super(SPEC, options);
    }

    private EveryLayer_SequenceModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static EveryLayer_SequenceModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static EveryLayer_SequenceModel create(ModelOptions options) {
        return new EveryLayer_SequenceModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static EveryLayer_SequenceModel load(Path folder) {
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
    static EveryLayer_SequenceModel load(Path folder, ModelOptions options) {
        return new EveryLayer_SequenceModel(folder, options);
    }
}
