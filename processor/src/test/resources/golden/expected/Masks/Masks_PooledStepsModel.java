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
 * The classifier of {@link Masks.PooledSteps}.
 *
 * <pre>
 * Name    Layer           Output shape  Params
 * pooled  Use(Pooled)     (N, 6)            54
 * head    Dense(units=3)  (N, 3)            21
 * Total parameters: 75
 * Trainable parameters: 75
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Masks_PooledStepsModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Masks_PooledSteps")
            .setFingerprint("7dabec49e40796f90195f0a708edb9611a53799d58d0fb5e8d0e715fd3a235df")
            .setInput(Inputs.floats(new Shape(9, 6)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Masks_PooledStepsBlock::new)
            .addLayer("pooled", "Use(Pooled)", new Shape(-1, 6), 54, 54)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 21, 21)
            .build();

    private Masks_PooledStepsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Masks_PooledStepsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Masks_PooledStepsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Masks_PooledStepsModel create(ModelOptions options) {
        return new Masks_PooledStepsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Masks_PooledStepsModel load(Path folder) {
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
    static Masks_PooledStepsModel load(Path folder, ModelOptions options) {
        return new Masks_PooledStepsModel(folder, options);
    }
}
