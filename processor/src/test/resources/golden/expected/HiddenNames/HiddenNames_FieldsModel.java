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
 * The classifier of {@link HiddenNames.Fields}.
 *
 * <pre>
 * Name     Layer                         Output shape  Params
 * Linear   Dense(4)                      (N, 4)            20
 * NDList   Dense(4)                      (N, 4)            20
 * Dropout  Dropout                       (N, 4)             0
 * Block    LayerNorm                     (N, 4)             8
 * head     Dropout(0.1), Dense(units=2)  (N, 2)            10
 * Total parameters: 58
 * Trainable parameters: 58
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HiddenNames_FieldsModel extends Classifier<float[], java.lang.Integer> {
    private static final ModelSpec<float[], java.lang.Integer> SPEC = ModelSpec.<float[], java.lang.Integer>builder()
            .setName("HiddenNames_Fields")
            .setFingerprint("445eb0701eb57a0b9725d1d754c01d201e941e424786790599da6bc8d431e5c9")
            .setInput(Inputs.floats(new Shape(4)))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(HiddenNames_FieldsBlock::new)
            .addLayer("Linear", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("NDList", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("Dropout", "Dropout", new Shape(-1, 4), 0, 0)
            .addLayer("Block", "LayerNorm", new Shape(-1, 4), 8, 8)
            .addLayer("head", "Dropout(0.1), Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private HiddenNames_FieldsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HiddenNames_FieldsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HiddenNames_FieldsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HiddenNames_FieldsModel create(ModelOptions options) {
        return new HiddenNames_FieldsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HiddenNames_FieldsModel load(Path folder) {
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
    static HiddenNames_FieldsModel load(Path folder, ModelOptions options) {
        return new HiddenNames_FieldsModel(folder, options);
    }
}
