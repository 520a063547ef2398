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
 * The classifier of {@link CustomHeads.FastaiAfterAPass}.
 *
 * <pre>
 * Name  Layer                                       Output shape  Params
 * conv  Conv2d(filters=4, kernel=3)                 ?                  ?
 * head  ConcatPoolHead(hidden=16, activation=RELU,  (N, 3)             ?
 *         dropout=0.1)
 * Total parameters: 0 + those of conv, head
 * Trainable parameters: 0 + those of conv, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_FastaiAfterAPassModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_FastaiAfterAPass")
            .setFingerprint("e4bcbaaa12027100e974ed5ba4cc896a2fd3b984b809e9fee9fb2cbae72f30c8")
            .setInput(Inputs.floats(new Shape(3, 8, 8)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_FastaiAfterAPassBlock::new)
            .addLayer("conv", "Conv2d(filters=4, kernel=3)")
            .addLayer("head", "ConcatPoolHead(hidden=16, activation=RELU, dropout=0.1)",
                    new Shape(-1, 3))
            .build();

    private CustomHeads_FastaiAfterAPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_FastaiAfterAPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_FastaiAfterAPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_FastaiAfterAPassModel create(ModelOptions options) {
        return new CustomHeads_FastaiAfterAPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_FastaiAfterAPassModel load(Path folder) {
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
    public static CustomHeads_FastaiAfterAPassModel load(Path folder, ModelOptions options) {
        return new CustomHeads_FastaiAfterAPassModel(folder, options);
    }
}
