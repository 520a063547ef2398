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
 * The regressor of {@link HeadKinds.MethodPrice}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=1)  (N, 1)             9
 * Total parameters: 9
 * Trainable parameters: 9
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_MethodPriceModel extends Regressor<float[], Double> {
    private static final ModelSpec<float[], Double> SPEC = ModelSpec.<float[], Double>builder()
            .setName("HeadKinds_MethodPrice")
            .setFingerprint("f17f3ccd98357af0efe89bedeaa2ac968fb8a8b77e7d01c07f74beacf578cfe2")
            .setInput(Inputs.floats(new Shape(8)))
            .setTarget(Target.regression("hashCode"))
            .setBlock(HeadKinds_MethodPriceBlock::new)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 9, 9)
            .build();

    private HeadKinds_MethodPriceModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_MethodPriceModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with randomly initialised weights.
     */
    static HeadKinds_MethodPriceModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_MethodPriceModel create(ModelOptions options) {
        return new HeadKinds_MethodPriceModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_MethodPriceModel load(Path folder) {
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
    static HeadKinds_MethodPriceModel load(Path folder, ModelOptions options) {
        return new HeadKinds_MethodPriceModel(folder, options);
    }
}
