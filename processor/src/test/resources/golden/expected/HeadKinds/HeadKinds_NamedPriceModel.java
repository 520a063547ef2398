package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Regressor;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The regressor of {@link HeadKinds.NamedPrice}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=1)  (N, 1)             9
 * Total parameters: 9
 * Trainable parameters: 9
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_NamedPriceModel extends Regressor<float[], Double> {
    private static final ModelSpec<float[], Double> SPEC = ModelSpec.<float[], Double>builder()
            .setName("HeadKinds_NamedPrice")
            .setFingerprint("6e0f46ad38f72044f56bb7a26733d103fe2cabe65f0002fbfc8892a620e0dc5f")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.regression("euros").loss(Regression.Loss.HUBER))
            .setBlock(HeadKinds_NamedPriceBlock::new)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 9, 9)
            .build();

    private HeadKinds_NamedPriceModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_NamedPriceModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with randomly initialised weights.
     */
    static HeadKinds_NamedPriceModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_NamedPriceModel create(ModelOptions options) {
        return new HeadKinds_NamedPriceModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_NamedPriceModel load(Path folder) {
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
    static HeadKinds_NamedPriceModel load(Path folder, ModelOptions options) {
        return new HeadKinds_NamedPriceModel(folder, options);
    }
}
