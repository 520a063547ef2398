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
 * The classifier of {@link HeadsAlone.ARecord}.
 *
 * <pre>
 * Name  Layer                           Output shape  Params
 * head  Dropout(0.25), Dense(units=10)  (N, 10)          650
 * Total parameters: 650
 * Trainable parameters: 650
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadsAlone_ARecordModel extends Classifier<float[], Integer> {
    private static final ModelSpec<float[], Integer> SPEC = ModelSpec.<float[], Integer>builder()
            .setName("HeadsAlone_ARecord")
            .setFingerprint("0ee37641b24ac51b8a703687f5f46f379ed2ba68f00ac254d9b98c6ba1c5de20")
            .setInput(Inputs.floats(new Shape(64)))
            .setLabels(LabelSets.ofCount(10))
            .setBlock(HeadsAlone_ARecordBlock::new)
            .addLayer("head", "Dropout(0.25), Dense(units=10)", new Shape(-1, 10), 650, 650)
            .build();

    private HeadsAlone_ARecordModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadsAlone_ARecordModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static HeadsAlone_ARecordModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadsAlone_ARecordModel create(ModelOptions options) {
        return new HeadsAlone_ARecordModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadsAlone_ARecordModel load(Path folder) {
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
    public static HeadsAlone_ARecordModel load(Path folder, ModelOptions options) {
        return new HeadsAlone_ARecordModel(folder, options);
    }
}
