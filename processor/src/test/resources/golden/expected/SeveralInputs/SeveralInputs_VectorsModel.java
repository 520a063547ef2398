package golden;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link SeveralInputs.Vectors}.
 *
 * <pre>
 * Name    Layer                             Output shape  Params
 * hidden  Dense(units=16, activation=RELU)  (N, 16)           96
 * head    Dense(units=2)                    (N, 2)            34
 * Total parameters: 130
 * Trainable parameters: 130
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_VectorsModel extends Classifier<SeveralInputs_VectorsInput, Integer> {
    private static final ModelSpec<SeveralInputs_VectorsInput, Integer> SPEC = ModelSpec.<SeveralInputs_VectorsInput, Integer>builder()
            .setName("SeveralInputs_Vectors")
            .setFingerprint("84c0e42071f38efae2994f458c274ee0b8062c16369610ca69331cb04b0b943b")
            .setInput(JoinedInputs.<SeveralInputs_VectorsInput>of()
                    .add("features", Inputs.floats(new Shape(3)),
                            SeveralInputs_VectorsInput::features)
                    .add("inputs", Inputs.array(new Shape(2), DataType.FLOAT32),
                            SeveralInputs_VectorsInput::inputs)
                    .encoder())
            .setLabels(LabelSets.ofCount(2))
            .setBlock(SeveralInputs_VectorsBlock::new)
            .addLayer("hidden", "Dense(units=16, activation=RELU)", new Shape(-1, 16), 96, 96)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 34, 34)
            .build();

    private SeveralInputs_VectorsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralInputs_VectorsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralInputs_VectorsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralInputs_VectorsModel create(ModelOptions options) {
        return new SeveralInputs_VectorsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralInputs_VectorsModel load(Path folder) {
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
    static SeveralInputs_VectorsModel load(Path folder, ModelOptions options) {
        return new SeveralInputs_VectorsModel(folder, options);
    }
}
