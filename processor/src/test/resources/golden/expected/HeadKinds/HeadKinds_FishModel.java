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
 * The regressor of {@link HeadKinds.Fish}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=6)  (N, 6)            54
 * Total parameters: 54
 * Trainable parameters: 54
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadKinds_FishModel extends Regressor<float[], HeadKinds_FishOutputs> {
    private static final ModelSpec<float[], HeadKinds_FishOutputs> SPEC = ModelSpec.<float[], HeadKinds_FishOutputs>builder()
            .setName("HeadKinds_Fish")
            .setFingerprint("174c3f5e16f209cbc10862de61a214ade6ab72db46eca931d09d36d3950e250a")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.<HeadKinds_FishOutputs>regression(new String[] {"length", "weight"},
                    it -> new double[] {it.length(), it.weight()},
                    it -> new HeadKinds_FishOutputs(it[0], it[1])).quantiles(0.1, 0.5, 0.9))
            .setBlock(HeadKinds_FishBlock::new)
            .addLayer("head", "Dense(units=6)", new Shape(-1, 6), 54, 54)
            .build();

    private HeadKinds_FishModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_FishModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with randomly initialised weights.
     */
    public static HeadKinds_FishModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadKinds_FishModel create(ModelOptions options) {
        return new HeadKinds_FishModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadKinds_FishModel load(Path folder) {
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
    public static HeadKinds_FishModel load(Path folder, ModelOptions options) {
        return new HeadKinds_FishModel(folder, options);
    }
}
