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
 * The classifier of {@link EveryLayer.Ids}.
 *
 * <pre>
 * Name     Layer                                        Output shape  Params
 * words    Embedding(vocabulary=100, dimension=8)       (N, L=12, 8)     800
 * dropout  Dropout(0.2)                                 (N, L=12, 8)       0
 * lstm     Lstm(value=6, layers=2, bidirectional=true,  (N, 12)        1,728
 *            dropout=0.3)
 * head     Dense(units=3)                               (N, 3)            39
 * Total parameters: 2,567
 * Trainable parameters: 2,567
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryLayer_IdsModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("EveryLayer_Ids")
            .setFingerprint("1e1b598def83017feaa729f16108088961211dcf099d5ee15f8e9fa21ce605ca")
            .setInput(Inputs.ints(new Shape(12), 100))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(EveryLayer_IdsBlock::new)
            .addLayer("words", "Embedding(vocabulary=100, dimension=8)",
                    new Shape(new long[] {-1, 12, 8}, "NTC"), 800, 800)
            .addLayer("dropout", "Dropout(0.2)", new Shape(new long[] {-1, 12, 8}, "NTC"), 0, 0)
            .addLayer("lstm", "Lstm(value=6, layers=2, bidirectional=true, dropout=0.3)",
                    new Shape(-1, 12), 1728, 1728)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 39, 39)
            .build();

    private EveryLayer_IdsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private EveryLayer_IdsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static EveryLayer_IdsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static EveryLayer_IdsModel create(ModelOptions options) {
        return new EveryLayer_IdsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static EveryLayer_IdsModel load(Path folder) {
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
    static EveryLayer_IdsModel load(Path folder, ModelOptions options) {
        return new EveryLayer_IdsModel(folder, options);
    }
}
