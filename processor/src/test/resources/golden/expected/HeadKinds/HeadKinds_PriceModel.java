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
 * The regressor of {@link HeadKinds.Price}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=1)  (N, 1)             9
 * Total parameters: 9
 * Trainable parameters: 9
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadKinds_PriceModel extends Regressor<float[], Double> {
    private static final ModelSpec<float[], Double> SPEC = ModelSpec.<float[], Double>builder()
            .setName("HeadKinds_Price")
            .setFingerprint("f2a54c5c9583f03b9a75f4e93a8ca5d93e11d49b269b850cb1629f0a57c70ca8")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.regression())
            .setBlock(HeadKinds_PriceBlock::new)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 9, 9)
            .build();

    private HeadKinds_PriceModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_PriceModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with randomly initialised weights.
     */
    public static HeadKinds_PriceModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadKinds_PriceModel create(ModelOptions options) {
        return new HeadKinds_PriceModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadKinds_PriceModel load(Path folder) {
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
    public static HeadKinds_PriceModel load(Path folder, ModelOptions options) {
        return new HeadKinds_PriceModel(folder, options);
    }
}
