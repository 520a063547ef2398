package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link ColumnClassifiers.PenguinClassifier}.
 *
 * <pre>
 * Name     Layer                             Output shape  Params
 * columns  Columns(Penguin)                  (N, 40)            ?
 * hidden   Dense(units=32, activation=RELU)  (N, 32)        1,312
 * head     Dense(units=3)                    (N, 3)            99
 * Total parameters: 1,411 + those of columns
 * Trainable parameters: 1,411 + those of columns
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class ColumnClassifiers_PenguinClassifierModel extends Classifier<ColumnClassifiers.Penguin, ColumnClassifiers.Species> {
    private static final ModelSpec<ColumnClassifiers.Penguin, ColumnClassifiers.Species> SPEC = ModelSpec.<ColumnClassifiers.Penguin, ColumnClassifiers.Species>builder()
            .setName("ColumnClassifiers_PenguinClassifier")
            .setFingerprint("ce0d1d52925a23cdb243f407d21e7d9f6a459b7fa65a80343253f3fbb6638261")
            .setColumns(ColumnClassifiers_PenguinEncoder::new, ColumnClassifiers_PenguinClassifierBlock::new)
            .setLabels(LabelSets.of(ColumnClassifiers.Species.class))
            .addLayer("columns", "Columns(Penguin)", new Shape(-1, 40))
            .addLayer("hidden", "Dense(units=32, activation=RELU)", new Shape(-1, 32), 1312, 1312)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 99, 99)
            .build();

    private ColumnClassifiers_PenguinClassifierModel(ModelOptions options) {
        super(SPEC, options);
    }

    private ColumnClassifiers_PenguinClassifierModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     */
    static ColumnClassifiers_PenguinClassifierModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} fits its columns to the training rows and
     * initialises its weights.
     *
     * @param options the options: seed and device
     */
    static ColumnClassifiers_PenguinClassifierModel create(ModelOptions options) {
        return new ColumnClassifiers_PenguinClassifierModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static ColumnClassifiers_PenguinClassifierModel load(Path folder) {
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
    static ColumnClassifiers_PenguinClassifierModel load(Path folder, ModelOptions options) {
        return new ColumnClassifiers_PenguinClassifierModel(folder, options);
    }
}
