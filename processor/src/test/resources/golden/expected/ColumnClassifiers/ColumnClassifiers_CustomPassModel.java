package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link ColumnClassifiers.CustomPass}.
 *
 * <pre>
 * Name     Layer           Output shape  Params
 * columns  Columns(Word)   ?                  0
 * hidden   Dense(4)        ?                  ?
 * head     Dense(units=2)  (N, 2)             ?
 * Total parameters: 0 + those of hidden, head
 * Trainable parameters: 0 + those of hidden, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_CustomPassModel extends Classifier<ColumnClassifiers.Word, Integer> {
    private static final ModelSpec<ColumnClassifiers.Word, Integer> SPEC = ModelSpec.<ColumnClassifiers.Word, Integer>builder()
            .setName("ColumnClassifiers_CustomPass")
            .setFingerprint("84112847f53f11053422ecab9a9db3c8c02f470a852c1a7ff79040592ae38fe0")
            .setColumns(ColumnClassifiers_WordEncoder::new, ColumnClassifiers_CustomPassBlock::new)
            .setLabels(LabelSets.ofCount(2))
            .addLayer("columns", "Columns(Word)")
            .addLayer("hidden", "Dense(4)")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .build();

    private ColumnClassifiers_CustomPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private ColumnClassifiers_CustomPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     */
    static ColumnClassifiers_CustomPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     *
     * @param options the options: seed and device
     */
    static ColumnClassifiers_CustomPassModel create(ModelOptions options) {
        return new ColumnClassifiers_CustomPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static ColumnClassifiers_CustomPassModel load(Path folder) {
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
    static ColumnClassifiers_CustomPassModel load(Path folder, ModelOptions options) {
        return new ColumnClassifiers_CustomPassModel(folder, options);
    }
}
