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
 * The classifier of {@link Units.InALine}.
 *
 * <pre>
 * Name  Layer            Output shape  Params
 * a     Use(OfOneShape)  (N, 6)            42
 * head  Dense(units=2)   (N, 2)            14
 * Total parameters: 56
 * Trainable parameters: 56
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_InALineModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Units_InALine")
            .setFingerprint("61cedaadf3ad70cded5ffd53491c1d61bcd759a6f51cad390cd7ffa2eb513c61")
            .setInput(Inputs.floats(new Shape(6)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Units_InALineBlock::new)
            .addLayer("a", "Use(OfOneShape)", new Shape(-1, 6), 42, 42)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 14, 14)
            .build();

    private Units_InALineModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Units_InALineModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Units_InALineModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Units_InALineModel create(ModelOptions options) {
        return new Units_InALineModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Units_InALineModel load(Path folder) {
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
    static Units_InALineModel load(Path folder, ModelOptions options) {
        return new Units_InALineModel(folder, options);
    }
}
