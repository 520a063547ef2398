package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link SeveralInputs.CustomJoin}.
 *
 * <pre>
 * Name    Layer                                         Output shape  Params
 * conv    Conv2d(filters=8, kernel=3, activation=RELU)  ?                  ?
 * pool    GlobalAvgPool                                 ?                  0
 * hidden  Dense(units=16, activation=RELU)              ?                  ?
 * head    Dense(units=2)                                (N, 2)             ?
 * Total parameters: 0 + those of conv, hidden, head
 * Trainable parameters: 0 + those of conv, hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_CustomJoinModel extends Classifier<SeveralInputs_CustomJoinInput, Integer> {
    private static final ModelSpec<SeveralInputs_CustomJoinInput, Integer> SPEC = ModelSpec.<SeveralInputs_CustomJoinInput, Integer>builder()
            .setName("SeveralInputs_CustomJoin")
            .setFingerprint("ccbaeaf55059b7353b7e628456aadc5f29519f1e438888100b617ac262a844c9")
            .setInput(JoinedInputs.<SeveralInputs_CustomJoinInput>of()
                    .add("picture", Inputs.image(new Shape(1, 8, 8), Resize.STRETCH),
                            SeveralInputs_CustomJoinInput::picture)
                    .add("measures", Inputs.floats(new Shape(2)),
                            SeveralInputs_CustomJoinInput::measures)
                    .encoder())
            .setLabels(LabelSets.ofCount(2))
            .setBlock(SeveralInputs_CustomJoinBlock::new)
            .addLayer("conv", "Conv2d(filters=8, kernel=3, activation=RELU)")
            .addLayer("pool", "GlobalAvgPool")
            .addLayer("hidden", "Dense(units=16, activation=RELU)")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .build();

    private SeveralInputs_CustomJoinModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralInputs_CustomJoinModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralInputs_CustomJoinModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralInputs_CustomJoinModel create(ModelOptions options) {
        return new SeveralInputs_CustomJoinModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralInputs_CustomJoinModel load(Path folder) {
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
    static SeveralInputs_CustomJoinModel load(Path folder, ModelOptions options) {
        return new SeveralInputs_CustomJoinModel(folder, options);
    }
}
