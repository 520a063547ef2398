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
 * The classifier of {@link CustomHeads.HiddenAfterAPass}.
 *
 * <pre>
 * Name  Layer                                                 Output shape  Params
 * one   Dense(8)                                              ?                  ?
 * head  HiddenHead(hidden=16, activation=RELU, dropout=0.1),  (N, 3)             ?
 *         Dense(units=3)
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_HiddenAfterAPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_HiddenAfterAPass")
            .setFingerprint("78a203ec07802bddea50348e4bdc76eca9c2965fb85c926b4b4ab7d878693c40")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_HiddenAfterAPassBlock::new)
            .addLayer("one", "Dense(8)")
            .addLayer("head", "HiddenHead(hidden=16, activation=RELU, dropout=0.1), Dense(units=3)",
                    new Shape(-1, 3))
            .build();

    private CustomHeads_HiddenAfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_HiddenAfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_HiddenAfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_HiddenAfterAPassModel create(ModelOptions options) {
        return new CustomHeads_HiddenAfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_HiddenAfterAPassModel load(Path folder) {
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
    public static CustomHeads_HiddenAfterAPassModel load(Path folder, ModelOptions options) {
        return new CustomHeads_HiddenAfterAPassModel(folder, options);
    }
}
