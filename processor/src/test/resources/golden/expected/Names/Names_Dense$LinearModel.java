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
 * The classifier of {@link Names.Dense$Linear}.
 *
 * <pre>
 * Name   Layer           Output shape  Params
 * first  Dropout         (N, 4)             0
 * head   Dense(units=3)  (N, 3)            15
 * Total parameters: 15
 * Trainable parameters: 15
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Names_Dense$LinearModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("Names_Dense$Linear")
            .setFingerprint("058242322a75b9a468f619d0048dbf5a5389c1eb81c54c545029bccf8d039965")
            .setInput(Inputs.floats(new Shape(4)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Names_Dense$LinearBlock::new)
            .addLayer("first", "Dropout", new Shape(-1, 4), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 15, 15)
            .build();

    private Names_Dense$LinearModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Names_Dense$LinearModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Names_Dense$LinearModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Names_Dense$LinearModel create(ModelOptions options) {
        return new Names_Dense$LinearModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Names_Dense$LinearModel load(Path folder) {
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
    static Names_Dense$LinearModel load(Path folder, ModelOptions options) {
        return new Names_Dense$LinearModel(folder, options);
    }
}
