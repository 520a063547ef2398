package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.BinaryClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HeadKinds.YesOrNo}.
 *
 * <pre>
 * Name    Layer                            Output shape  Params
 * hidden  Dense(units=4, activation=RELU)  (N, 4)            36
 * head    Dense(units=1)                   (N, 1)             5
 * Total parameters: 41
 * Trainable parameters: 41
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadKinds_YesOrNoModel extends BinaryClassifier<float[], Boolean> {
    private static final ModelSpec<float[], Boolean> SPEC = ModelSpec.<float[], Boolean>builder()
            .setName("HeadKinds_YesOrNo")
            .setFingerprint("f4ea0a713986500e33fd4a66076da4d00f62d7e14174477b608886e46ac2b248")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.binary())
            .setBlock(HeadKinds_YesOrNoBlock::new)
            .addLayer("hidden", "Dense(units=4, activation=RELU)", new Shape(-1, 4), 36, 36)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 5, 5)
            .build();

    private HeadKinds_YesOrNoModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_YesOrNoModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static HeadKinds_YesOrNoModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadKinds_YesOrNoModel create(ModelOptions options) {
        return new HeadKinds_YesOrNoModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadKinds_YesOrNoModel load(Path folder) {
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
    public static HeadKinds_YesOrNoModel load(Path folder, ModelOptions options) {
        return new HeadKinds_YesOrNoModel(folder, options);
    }
}
