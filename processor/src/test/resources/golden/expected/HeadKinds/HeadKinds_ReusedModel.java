package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Regressor;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The regressor of {@link HeadKinds.Reused}.
 *
 * <pre>
 * Name  Layer             Output shape  Params
 * head  HeadKinds.Margin  (N, 2)            16
 * Total parameters: 16
 * Trainable parameters: 16
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_ReusedModel extends Regressor<float[], HeadKinds_ReusedOutputs> {
    private static final ModelSpec<float[], HeadKinds_ReusedOutputs> SPEC = ModelSpec.<float[], HeadKinds_ReusedOutputs>builder()
            .setName("HeadKinds_Reused")
            .setFingerprint("db0ae4a384c076952d2545285a7e5670503bcf24590ace5dede845b1999ad7a6")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.<HeadKinds_ReusedOutputs>regression(new String[] {"a", "b"},
                    it -> new double[] {it.a(), it.b()}, it -> new HeadKinds_ReusedOutputs(it[0],
                    it[1])))
            .setBlock(HeadKinds_ReusedBlock::new)
            .addLayer("head", "HeadKinds.Margin", new Shape(-1, 2), 16, 16)
            .build();

    private HeadKinds_ReusedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_ReusedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with randomly initialised weights.
     */
    static HeadKinds_ReusedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_ReusedModel create(ModelOptions options) {
        return new HeadKinds_ReusedModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_ReusedModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @param options the options: seed and device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_ReusedModel load(Path folder, ModelOptions options) {
        return new HeadKinds_ReusedModel(folder, options);
    }
}
