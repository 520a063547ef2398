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
 * The classifier of {@link CustomHeads.Cosine}.
 *
 * <pre>
 * Name    Layer                                       Output shape  Params
 * hidden  Dense(8)                                    (N, 8)           520
 * head    Dropout(0.2), CosineHead(temperature=0.05)  (N, 3)            25
 * Total parameters: 545
 * Trainable parameters: 545
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_CosineModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_Cosine")
            .setFingerprint("9852d1851c2e863cd81e4e247b4fa6684c3ba312e7747ef48360fd5f03f310bb")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_CosineBlock::new)
            .addLayer("hidden", "Dense(8)", new Shape(-1, 8), 520, 520)
            .addLayer("head", "Dropout(0.2), CosineHead(temperature=0.05)",
                    new Shape(-1, 3), 25, 25)
            .build();

    private CustomHeads_CosineModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_CosineModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_CosineModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_CosineModel create(ModelOptions options) {
        return new CustomHeads_CosineModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_CosineModel load(Path folder) {
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
    public static CustomHeads_CosineModel load(Path folder, ModelOptions options) {
        return new CustomHeads_CosineModel(folder, options);
    }
}
