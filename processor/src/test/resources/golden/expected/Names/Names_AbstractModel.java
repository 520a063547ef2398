package golden;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Names.Abstract}.
 *
 * <pre>
 * Name            Layer                         Output shape  Params
 * x               Dense(4)                      (N, 4)            20
 * inputs          Dense(4)                      (N, 4)            20
 * features        Dense(4)                      (N, 4)            20
 * params          Dense(4)                      (N, 4)            20
 * training        Dense(4)                      (N, 4)            20
 * parameterStore  Dense(4)                      (N, 4)            20
 * children        Dense(4)                      (N, 4)            20
 * inputShapes     Dense(4)                      (N, 4)            20
 * manager         Dense(4)                      (N, 4)            20
 * shapes          Dense(4)                      (N, 4)            20
 * größe           Dense(4)                      (N, 4)            20
 * $               Dense(4)                      (N, 4)            20
 * head            Dropout(0.1), Dense(units=2)  (N, 2)            10
 * Total parameters: 250
 * Trainable parameters: 250
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Names_AbstractModel extends Classifier<NDArray, Names.Shape.Block> {
    private static final ModelSpec<NDArray, Names.Shape.Block> SPEC = ModelSpec.<NDArray, Names.Shape.Block>builder()
            .setName("Names_Abstract")
            .setFingerprint("29309352c7e3cb497ef6c9a85e4d81706caa048dd5de9c8ed63e891650b38948")
            .setInput(Inputs.array(new Shape(4), DataType.FLOAT32))
            .setLabels(LabelSets.of(Names.Shape.Block.class))
            .setBlock(Names_AbstractBlock::new)
            .addLayer("x", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("inputs", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("features", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("params", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("training", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("parameterStore", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("children", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("inputShapes", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("manager", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("shapes", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("größe", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("$", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("head", "Dropout(0.1), Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private Names_AbstractModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Names_AbstractModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Names_AbstractModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Names_AbstractModel create(ModelOptions options) {
        return new Names_AbstractModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Names_AbstractModel load(Path folder) {
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
    static Names_AbstractModel load(Path folder, ModelOptions options) {
        return new Names_AbstractModel(folder, options);
    }
}
