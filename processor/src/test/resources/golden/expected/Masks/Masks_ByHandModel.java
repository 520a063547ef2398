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
 * The classifier of {@link Masks.ByHand}.
 *
 * <pre>
 * Name       Layer                                       Output shape  Params
 * words      Embedding(vocabulary=20, dimension=6)       ?                120
 * encoder    TransformerEncoder(heads=2, feedForward=5,  ?                  ?
 *              layers=2, epsilon=0.001)
 * recurrent  Use(Recurrent)                              ?                  ?
 * pool       GlobalAvgPool                               ?                  0
 * head       Dense(units=3)                              (N, 3)             ?
 * Total parameters: 120 + those of encoder, recurrent, head
 * Trainable parameters: 120 + those of encoder, recurrent, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_ByHandModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_ByHand")
            .setFingerprint("33feae83cd2d330b9e8561c74231cdb339affabd7f741f57ee218b49f42f2076")
            .setInput(Inputs.ints(new Shape(9)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_ByHandBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6)")
            .addLayer("encoder", "TransformerEncoder(heads=2, feedForward=5, layers=2, epsilon=0.001)")
            .addLayer("recurrent", "Use(Recurrent)")
            .addLayer("pool", "GlobalAvgPool")
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3))
            .build();

    private Masks_ByHandModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_ByHandModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_ByHandModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_ByHandModel create(ModelOptions options) {
        return new Masks_ByHandModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_ByHandModel load(Path folder) {
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
    static Masks_ByHandModel load(Path folder, ModelOptions options) {
        return new Masks_ByHandModel(folder, options);
    }
}
