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
 * The classifier of {@link Masks.PooledIds}.
 *
 * <pre>
 * Name    Layer                                  Output shape  Params
 * words   Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *           maskZero=true)
 * pooled  Use(Pooled)                            (N, 6)            54
 * head    Dense(units=3)                         (N, 3)            21
 * Total parameters: 195
 * Trainable parameters: 195
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_PooledIdsModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_PooledIds")
            .setFingerprint("3009b1e34310c939352337862702165201746b627dfb9067741d7d43be4566a0")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_PooledIdsBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("pooled", "Use(Pooled)", new Shape(-1, 6), 54, 54)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 21, 21)
            .build();

    private Masks_PooledIdsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_PooledIdsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_PooledIdsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_PooledIdsModel create(ModelOptions options) {
        return new Masks_PooledIdsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_PooledIdsModel load(Path folder) {
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
    static Masks_PooledIdsModel load(Path folder, ModelOptions options) {
        return new Masks_PooledIdsModel(folder, options);
    }
}
