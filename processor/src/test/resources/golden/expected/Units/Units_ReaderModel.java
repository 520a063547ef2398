package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Units.Reader}.
 *
 * <pre>
 * Name   Layer                        Output shape    Params
 * stem   Conv2d(filters=8, kernel=3)  (N, 8, 10, 10)      80
 * unit1  Use(ResidualUnit)            ?                    ?
 * unit2  Use(ResidualUnit)            ?                    ?
 * unit3  Use(ResidualUnit)            ?                    ?
 * pool   GlobalAvgPool                ?                    0
 * head   Dense(units=3)               (N, 3)               ?
 * Total parameters: 80 + those of all layers marked ?
 * Trainable parameters: 80 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_ReaderModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Units_Reader")
            .setFingerprint("222e019e11a31fe9aee28c75fb044ab2b95ffd6b53124988c44964d25de8762c")
            .setInput(Inputs.image(new Shape(1, 12, 12), Resize.STRETCH))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Units_ReaderBlock::new)
            .addLayer("stem", "Conv2d(filters=8, kernel=3)", new Shape(-1, 8, 10, 10), 80, 80)
            .addLayer("unit1", "Use(ResidualUnit)")
            .addLayer("unit2", "Use(ResidualUnit)")
            .addLayer("unit3", "Use(ResidualUnit)")
            .addLayer("pool", "GlobalAvgPool")
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3))
            .build();

    private Units_ReaderModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Units_ReaderModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Units_ReaderModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Units_ReaderModel create(ModelOptions options) {
        return new Units_ReaderModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Units_ReaderModel load(Path folder) {
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
    static Units_ReaderModel load(Path folder, ModelOptions options) {
        return new Units_ReaderModel(folder, options);
    }
}
