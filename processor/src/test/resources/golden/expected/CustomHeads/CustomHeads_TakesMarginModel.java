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
 * The classifier of {@link CustomHeads.TakesMargin}.
 *
 * <pre>
 * Name  Layer                             Output shape  Params
 * head  Dropout(0.1), CustomHeads.Margin  (N, 3)           192
 * Total parameters: 192
 * Trainable parameters: 192
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_TakesMarginModel extends Classifier<float[], CustomHeads.Digit> {
    private static final ModelSpec<float[], CustomHeads.Digit> SPEC = ModelSpec.<float[], CustomHeads.Digit>builder()
            .setName("CustomHeads_TakesMargin")
            .setFingerprint("72f07baffa228c577c8de4529b965c376f6600044e17fb1edb7b0393344b9500")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.of(CustomHeads.Digit.class))
            .setBlock(CustomHeads_TakesMarginBlock::new)
            .addLayer("head", "Dropout(0.1), CustomHeads.Margin", new Shape(-1, 3), 192, 192)
            .build();

    private CustomHeads_TakesMarginModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_TakesMarginModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_TakesMarginModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_TakesMarginModel create(ModelOptions options) {
        return new CustomHeads_TakesMarginModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_TakesMarginModel load(Path folder) {
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
    public static CustomHeads_TakesMarginModel load(Path folder, ModelOptions options) {
        return new CustomHeads_TakesMarginModel(folder, options);
    }
}
