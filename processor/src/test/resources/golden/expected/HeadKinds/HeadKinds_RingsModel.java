package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Regressor;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The regressor of {@link HeadKinds.Rings}.
 *
 * <pre>
 * Name     Layer                            Output shape  Params
 * columns  Columns(Abalone)                 (N, 2)             0
 * hidden   Dense(units=4, activation=RELU)  (N, 4)            12
 * head     Dense(units=1)                   (N, 1)             5
 * Total parameters: 17
 * Trainable parameters: 17
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_RingsModel extends Regressor<HeadKinds.Abalone, Double> {
    private static final ModelSpec<HeadKinds.Abalone, Double> SPEC = ModelSpec.<HeadKinds.Abalone, Double>builder()
            .setName("HeadKinds_Rings")
            .setFingerprint("f752e034546a94caf551d98de964c5e690d289dbe09ef42eac3fe1ef7d404c84")
            .setColumns(HeadKinds_AbaloneEncoder::new, HeadKinds_RingsBlock::new)
            .setTarget(Target.regression("rings").quantiles(0.5))
            .addLayer("columns", "Columns(Abalone)", new Shape(-1, 2), 0, 0)
            .addLayer("hidden", "Dense(units=4, activation=RELU)", new Shape(-1, 4), 12, 12)
            .addLayer("head", "Dense(units=1)", new Shape(-1, 1), 5, 5)
            .build();

    private HeadKinds_RingsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_RingsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted regressor: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     */
    static HeadKinds_RingsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted regressor: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_RingsModel create(ModelOptions options) {
        return new HeadKinds_RingsModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_RingsModel load(Path folder) {
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
    static HeadKinds_RingsModel load(Path folder, ModelOptions options) {
        return new HeadKinds_RingsModel(folder, options);
    }
}
