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
 * The classifier of {@link Units.InAForwardPass}.
 *
 * <pre>
 * Name  Layer            Output shape  Params
 * a     Use(OfOneShape)  ?                 42
 * b     Use(OfOneShape)  ?                 42
 * head  Dense(units=2)   (N, 2)             ?
 * Total parameters: 84 + those of head
 * Trainable parameters: 84 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_InAForwardPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Units_InAForwardPass")
            .setFingerprint("4f0486e1ea2b8934337a499b18fa38c232dde385922a72ecd95532437621fba4")
            .setInput(Inputs.floats(new Shape(6)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Units_InAForwardPassBlock::new)
            .addLayer("a", "Use(OfOneShape)")
            .addLayer("b", "Use(OfOneShape)")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .build();

    private Units_InAForwardPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Units_InAForwardPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Units_InAForwardPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Units_InAForwardPassModel create(ModelOptions options) {
        return new Units_InAForwardPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Units_InAForwardPassModel load(Path folder) {
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
    static Units_InAForwardPassModel load(Path folder, ModelOptions options) {
        return new Units_InAForwardPassModel(folder, options);
    }
}
