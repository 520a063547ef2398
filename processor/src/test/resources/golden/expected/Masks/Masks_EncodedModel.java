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
 * The classifier of {@link Masks.Encoded}.
 *
 * <pre>
 * Name     Layer                                       Output shape  Params
 * words    Embedding(vocabulary=20, dimension=6,       (N, L=9, 6)      120
 *            maskZero=true)
 * encoder  TransformerEncoder(heads=2, feedForward=5,  (N, L=9, 6)      526
 *            layers=2, epsilon=0.001)
 * pool     GlobalAvgPool                               (N, 6)             0
 * head     Dense(units=3)                              (N, 3)            21
 * Total parameters: 667
 * Trainable parameters: 667
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_EncodedModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_Encoded")
            .setFingerprint("54f6344e222c73cd6cb0b36b0b28d481ea7ab771c23ab3545c4d933a7f1edcdb")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_EncodedBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("encoder", "TransformerEncoder(heads=2, feedForward=5, layers=2, epsilon=0.001)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 526, 526)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 6), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 21, 21)
            .build();

    private Masks_EncodedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_EncodedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_EncodedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_EncodedModel create(ModelOptions options) {
        return new Masks_EncodedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_EncodedModel load(Path folder) {
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
    static Masks_EncodedModel load(Path folder, ModelOptions options) {
        return new Masks_EncodedModel(folder, options);
    }
}
