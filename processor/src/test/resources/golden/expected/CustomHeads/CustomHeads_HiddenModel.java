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
 * The classifier of {@link CustomHeads.Hidden}.
 *
 * <pre>
 * Name  Layer                                         Output shape  Params
 * head  HiddenHead(hidden={32, 16}, activation=GELU,  (N, 3)         2,659
 *         dropout=0.2), Dense(units=3)
 * Total parameters: 2,659
 * Trainable parameters: 2,659
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_HiddenModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_Hidden")
            .setFingerprint("8105d018e80f7889fd711f1b7e5acacad0300639b4a744ec60914a8a910aebac")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_HiddenBlock::new)
            .addLayer("head", "HiddenHead(hidden={32, 16}, activation=GELU, dropout=0.2), Dense(units=3)",
                    new Shape(-1, 3), 2659, 2659)
            .build();

    private CustomHeads_HiddenModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_HiddenModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_HiddenModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_HiddenModel create(ModelOptions options) {
        return new CustomHeads_HiddenModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_HiddenModel load(Path folder) {
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
    public static CustomHeads_HiddenModel load(Path folder, ModelOptions options) {
        return new CustomHeads_HiddenModel(folder, options);
    }
}
