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
 * The classifier of {@link CustomForward.Sequence}.
 *
 * <pre>
 * Name           Layer                                        Output shape  Params
 * words          Embedding(vocabulary=50, dimension=8)        ?                400
 * encoder        TransformerEncoder(heads=2, feedForward=16)  ?                  ?
 * norm           LayerNorm                                    ?                  ?
 * channelsFirst  Permute({2, 1})                              ?                  0
 * conv           Conv1d(filters=8, kernel=3, stride=2,        ?                  ?
 *                  padding=SAME)
 * pooled         GlobalMaxPool                                ?                  0
 * gru            Gru(4)                                       ?                  ?
 * head           Dense(units=2)                               (N, 2)             ?
 * Total parameters: 400 + those of all layers marked ?
 * Trainable parameters: 400 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_SequenceModel extends Classifier<int[], String> {
    private static final ModelSpec<int[], String> SPEC = ModelSpec.<int[], String>builder()
            .setName("CustomForward_Sequence")
            .setFingerprint("88709ab9766716ab4733a0c1bf9e2c90e37408d8e207609fe9569ca4153a33e2")
            .setInput(Inputs.ints(new Shape(12)))
            .setLabels(LabelSets.ofNames("down", "up"))
            .setBlock(CustomForward_SequenceBlock::new)
            .addLayer("words", "Embedding(vocabulary=50, dimension=8)")
            .addLayer("encoder", "TransformerEncoder(heads=2, feedForward=16)")
            .addLayer("norm", "LayerNorm")
            .addLayer("channelsFirst", "Permute({2, 1})")
            .addLayer("conv", "Conv1d(filters=8, kernel=3, stride=2, padding=SAME)")
            .addLayer("pooled", "GlobalMaxPool")
            .addLayer("gru", "Gru(4)")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .build();

    private CustomForward_SequenceModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomForward_SequenceModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static CustomForward_SequenceModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static CustomForward_SequenceModel create(ModelOptions options) {
        return new CustomForward_SequenceModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static CustomForward_SequenceModel load(Path folder) {
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
    static CustomForward_SequenceModel load(Path folder, ModelOptions options) {
        return new CustomForward_SequenceModel(folder, options);
    }
}
