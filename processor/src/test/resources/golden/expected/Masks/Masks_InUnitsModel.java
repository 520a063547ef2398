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
 * The classifier of {@link Masks.InUnits}.
 *
 * <pre>
 * Name   Layer                                  Output shape  Params
 * words  Embedding(vocabulary=20, dimension=6,  (N, L=9, 6)      120
 *          maskZero=true)
 * body   Use(Body)                              (N, L=9, 5)      213
 * dense  Dense(3)                               (N, L=9, 3)       18
 * pool   GlobalAvgPool                          (N, 3)             0
 * head   Dense(units=3)                         (N, 3)            12
 * Total parameters: 363
 * Trainable parameters: 353
 * Running statistics: 10
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_InUnitsModel extends Classifier<int[], Integer> {
    private static final ModelSpec<int[], Integer> SPEC = ModelSpec.<int[], Integer>builder()
            .setName("Masks_InUnits")
            .setFingerprint("40898cd7713ea71d807193b1371f7745cc7b656c4f500a9d7d1a1bc0c01692cb")
            .setInput(Inputs.ints(new Shape(9), 20))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_InUnitsBlock::new)
            .addLayer("words", "Embedding(vocabulary=20, dimension=6, maskZero=true)",
                    new Shape(new long[] {-1, 9, 6}, "NTC"), 120, 120)
            .addLayer("body", "Use(Body)", new Shape(new long[] {-1, 9, 5}, "NTC"), 213, 203)
            .addLayer("dense", "Dense(3)", new Shape(new long[] {-1, 9, 3}, "NTC"), 18, 18)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 3), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 12, 12)
            .build();

    private Masks_InUnitsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_InUnitsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_InUnitsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_InUnitsModel create(ModelOptions options) {
        return new Masks_InUnitsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_InUnitsModel load(Path folder) {
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
    static Masks_InUnitsModel load(Path folder, ModelOptions options) {
        return new Masks_InUnitsModel(folder, options);
    }
}
