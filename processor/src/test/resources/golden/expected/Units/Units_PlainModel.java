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
 * The classifier of {@link Units.Plain}.
 *
 * <pre>
 * Name    Layer           Output shape  Params
 * body    Use(Quartered)  (N, 4, 5, 4)     292
 * shapes  Use(Halved)     (N, 4, 3, 2)     164
 * pool    GlobalAvgPool   (N, 4)             0
 * head    Dense(units=2)  (N, 2)            10
 * Total parameters: 466
 * Trainable parameters: 442
 * Running statistics: 24
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Units_PlainModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Units_Plain")
            .setFingerprint("c8550228badd086479ec0b13c82a810ff1f391d388b1bef167d25affa872168c")
            .setInput(Inputs.image(new Shape(3, 20, 13), Resize.STRETCH))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Units_PlainBlock::new)
            .addLayer("body", "Use(Quartered)", new Shape(-1, 4, 5, 4), 292, 276)
            .addLayer("shapes", "Use(Halved)", new Shape(-1, 4, 3, 2), 164, 156)
            .addLayer("pool", "GlobalAvgPool", new Shape(-1, 4), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private Units_PlainModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Units_PlainModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Units_PlainModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Units_PlainModel create(ModelOptions options) {
        return new Units_PlainModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Units_PlainModel load(Path folder) {
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
    static Units_PlainModel load(Path folder, ModelOptions options) {
        return new Units_PlainModel(folder, options);
    }
}
