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
 * The classifier of {@link Masks.EncodedNormFirst}.
 *
 * <pre>
 * Name     Layer                                              Output shape  Params
 * words    Embedding(vocabulary=20, dimension=6,              (N, L=9, 6)      120
 *            maskZero=true)
 * encoder  TransformerEncoder(heads=3, feedForward=7,         (N, L=9, 6)      289
 *            activation=GELU, normFirst=true, epsilon=0.001)
 * lstm     Lstm(4)                                            (N, 4)           192
 * head     Dense(units=3)                                     (N, 3)            15
 * Total parameters: 616
 * Trainable parameters: 616
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_EncodedNormFirstModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_EncodedNormFirst")
            .setFingerprint("16e9b19a454c0562cb4d429f16be7e83688f791e6ad005447fe90d745f8244a3")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_EncodedNormFirstBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("encoder", "TransformerEncoder(heads=3, feedForward=7, activation=GELU, normFirst=true, epsilon=0.001)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 289, 289)
            .addLayer("lstm", "Lstm(4)", new Shape(-1, 4), 192, 192)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 15, 15)
            .build();

    private Masks_EncodedNormFirstModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_EncodedNormFirstModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_EncodedNormFirstModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_EncodedNormFirstModel create(ModelOptions options) {
        return new Masks_EncodedNormFirstModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_EncodedNormFirstModel load(Path folder) {
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
    static Masks_EncodedNormFirstModel load(Path folder, ModelOptions options) {
        return new Masks_EncodedNormFirstModel(folder, options);
    }
}
