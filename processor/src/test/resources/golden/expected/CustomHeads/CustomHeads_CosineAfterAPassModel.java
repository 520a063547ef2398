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
 * The classifier of {@link CustomHeads.CosineAfterAPass}.
 *
 * <pre>
 * Name  Layer                        Output shape  Params
 * one   Dense(8)                     ?                  ?
 * head  CosineHead(temperature=0.1)  (N, 3)             ?
 * Total parameters: 0 + those of one, head
 * Trainable parameters: 0 + those of one, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_CosineAfterAPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_CosineAfterAPass")
            .setFingerprint("6acbda2f58c0b9a009ddfead5288d3a5bdbaa9be83c6d62bd5099775453975dd")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_CosineAfterAPassBlock::new)
            .addLayer("one", "Dense(8)")
            .addLayer("head", "CosineHead(temperature=0.1)", new Shape(-1, 3))
            .build();

    private CustomHeads_CosineAfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_CosineAfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_CosineAfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_CosineAfterAPassModel create(ModelOptions options) {
        return new CustomHeads_CosineAfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_CosineAfterAPassModel load(Path folder) {
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
    public static CustomHeads_CosineAfterAPassModel load(Path folder, ModelOptions options) {
        return new CustomHeads_CosineAfterAPassModel(folder, options);
    }
}
