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
 * The classifier of {@link CustomHeads.HiddenCosine}.
 *
 * <pre>
 * Name  Layer                                    Output shape  Params
 * head  HiddenHead(hidden=32, activation=RELU),  (N, 3)         2,177
 *         CosineHead(temperature=0.1)
 * Total parameters: 2,177
 * Trainable parameters: 2,177
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_HiddenCosineModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("CustomHeads_HiddenCosine")
            .setFingerprint("486aa2322cd1306b12774150ea9d4e2b2f871f254db4c73844768c8bf294d0da")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(CustomHeads_HiddenCosineBlock::new)
            .addLayer("head", "HiddenHead(hidden=32, activation=RELU), CosineHead(temperature=0.1)",
                    new Shape(-1, 3), 2177, 2177)
            .build();

    private CustomHeads_HiddenCosineModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_HiddenCosineModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static CustomHeads_HiddenCosineModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_HiddenCosineModel create(ModelOptions options) {
        return new CustomHeads_HiddenCosineModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_HiddenCosineModel load(Path folder) {
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
    public static CustomHeads_HiddenCosineModel load(Path folder, ModelOptions options) {
        return new CustomHeads_HiddenCosineModel(folder, options);
    }
}
