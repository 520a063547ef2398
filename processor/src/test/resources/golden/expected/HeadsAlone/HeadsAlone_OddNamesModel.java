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
 * The classifier of {@link HeadsAlone.OddNames}.
 *
 * <pre>
 * Name  Layer           Output shape  Params
 * head  Dense(units=6)  (N, 6)           390
 * Total parameters: 390
 * Trainable parameters: 390
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadsAlone_OddNamesModel extends Classifier<float[], String> {
    private static final ModelSpec<float[], String> SPEC = ModelSpec.<float[], String>builder()
            .setName("HeadsAlone_OddNames")
            .setFingerprint("bed747614bdd794088259fea97a73ecba6aaa1d271bb552b7019b3b33a23adf4")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofNames("</pre>", "a \"quoted\" one", "*/", "\\u002a/", "@Head $L", "two\nlines"))
            .setBlock(HeadsAlone_OddNamesBlock::new)
            .addLayer("head", "Dense(units=6)", new Shape(-1, 6), 390, 390)
            .build();

    private HeadsAlone_OddNamesModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadsAlone_OddNamesModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static HeadsAlone_OddNamesModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadsAlone_OddNamesModel create(ModelOptions options) {
        return new HeadsAlone_OddNamesModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadsAlone_OddNamesModel load(Path folder) {
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
    public static HeadsAlone_OddNamesModel load(Path folder, ModelOptions options) {
        return new HeadsAlone_OddNamesModel(folder, options);
    }
}
