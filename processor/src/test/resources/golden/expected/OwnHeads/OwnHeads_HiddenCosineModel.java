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
 * The classifier of {@link OwnHeads.HiddenCosine}.
 *
 * <pre>
 * Name  Layer                                                                Output shape  Parameters
 * head  HiddenHead(hidden=32, activation=RELU), CosineHead(temperature=0.1)  (N, 3)             2,177
 * Total parameters: 2,177
 * Trainable parameters: 2,177
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class OwnHeads_HiddenCosineModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("OwnHeads_HiddenCosine")
            .setFingerprint("486aa2322cd1306b12774150ea9d4e2b2f871f254db4c73844768c8bf294d0da")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(OwnHeads_HiddenCosineBlock::new)
            .addLayer("head", "HiddenHead(hidden=32, activation=RELU), CosineHead(temperature=0.1)",
                    new Shape(-1, 3), 2177, 2177)
            .build();

    private OwnHeads_HiddenCosineModel(ModelOptions options) {
        super(SPEC, options);
    }

    private OwnHeads_HiddenCosineModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * A classifier with new weights.
     */
    public static OwnHeads_HiddenCosineModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * A classifier with new weights.
     *
     * @param options its seed and its device
     */
    public static OwnHeads_HiddenCosineModel create(ModelOptions options) {
        return new OwnHeads_HiddenCosineModel(options);
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    public static OwnHeads_HiddenCosineModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * The classifier that was saved in a folder.
     *
     * @param folder what was given to {@link #save}
     * @param options its seed and its device
     * @throws dev.condyle.runtime.weights.ModelFolderException if there is no model in it, a
     *         damaged one or one of another class
     */
    public static OwnHeads_HiddenCosineModel load(Path folder, ModelOptions options) {
        return new OwnHeads_HiddenCosineModel(folder, options);
    }
}
