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
 * The regressor of {@link HeadKinds.KeywordPrice}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=1)  (N, 1)             9
 * Total parameters: 9
 * Trainable parameters: 9
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_KeywordPriceModel extends Regressor<float[], Double> {
    private static final ModelSpec<float[], Double> SPEC = ModelSpec.<float[], Double>builder()
            .setName("HeadKinds_KeywordPrice")
            .setFingerprint("75ffb9fb4cf4adf4efb3dc80e8189107d7a4d3e66d8a345d2a78c667eb4972e7")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.regression("class"))
            .setBlock(HeadKinds_KeywordPriceBlock::new)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 9, 9)
            .build();

    private HeadKinds_KeywordPriceModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_KeywordPriceModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with randomly initialised weights.
     */
    static HeadKinds_KeywordPriceModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_KeywordPriceModel create(ModelOptions options) {
        return new HeadKinds_KeywordPriceModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_KeywordPriceModel load(Path folder) {
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
    static HeadKinds_KeywordPriceModel load(Path folder, ModelOptions options) {
        return new HeadKinds_KeywordPriceModel(folder, options);
    }
}
