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
 * The classifier of {@link Masks.Maximum}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *          maskZero=true)
 * mask   GlobalMaxPool                          (N, 6)             0
 * head   Dense(units=3)                         (N, 3)            21
 * Total parameters: 141
 * Trainable parameters: 141
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_MaximumModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_Maximum")
            .setFingerprint("2fed8d875a2155c3ecacbfb2e309e8b8d0a7057b72fb83fe4a5b20246baeb6d8")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_MaximumBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("mask", "GlobalMaxPool", new Shape(-1, 6), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 21, 21)
            .build();

    private Masks_MaximumModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_MaximumModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_MaximumModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_MaximumModel create(ModelOptions options) {
        return new Masks_MaximumModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_MaximumModel load(Path folder) {
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
    static Masks_MaximumModel load(Path folder, ModelOptions options) {
        return new Masks_MaximumModel(folder, options);
    }
}
