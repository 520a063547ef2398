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
 * The classifier of {@link CustomHeads.MarginAfterAPass}.
 *
 * <pre>
 * Name  Layer               Output shape  Params
 * one   Dense(8)            ?                  ?
 * head  CustomHeads.Margin  (N, 3)             ?
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_MarginAfterAPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_MarginAfterAPass")
            .setFingerprint("e9a21f6bf5109d48023225ce0a7b94e6b9868f314acc94ccc8177e9efc99f0a5")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_MarginAfterAPassBlock::new)
            .addLayer("one", "Dense(8)")
            .addLayer("head", "CustomHeads.Margin", new Shape(-1, 3))
            .build();

    private CustomHeads_MarginAfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_MarginAfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_MarginAfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_MarginAfterAPassModel create(ModelOptions options) {
        return new CustomHeads_MarginAfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_MarginAfterAPassModel load(Path folder) {
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
    public static CustomHeads_MarginAfterAPassModel load(Path folder, ModelOptions options) {
        return new CustomHeads_MarginAfterAPassModel(folder, options);
    }
}
