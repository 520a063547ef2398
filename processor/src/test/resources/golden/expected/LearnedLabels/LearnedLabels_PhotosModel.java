package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.Photos}.
 *
 * <pre>
 * Name    Layer                             Output shape  Params
 * flat    Flatten                           (N, 192)           0
 * hidden  Dense(units=16, activation=RELU)  (N, 16)        3,088
 * head    Dense                             ?                  ?
 * Total parameters: 3,088 + those of head
 * Trainable parameters: 3,088 + those of head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class LearnedLabels_PhotosModel extends Classifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("LearnedLabels_Photos")
            .setFingerprint("e1981744b267b055f0b679c8047cc1dc09dde4ce779e3c6d6f1bab2677b2c393")
            .setInput(Inputs.image(new Shape(3, 8, 8), Resize.STRETCH))
            .setTarget(Target.learned())
            .setBlock(sizes -> new LearnedLabels_PhotosBlock(sizes.of("head")))
            .addLayer("flat", "Flatten", new Shape(-1, 192), 0, 0)
            .addLayer("hidden", "Dense(units=16, activation=RELU)", new Shape(-1, 16), 3088, 3088)
            .addLayer("head", "Dense")
            .build();

    private LearnedLabels_PhotosModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_PhotosModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    public static LearnedLabels_PhotosModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    public static LearnedLabels_PhotosModel create(ModelOptions options) {
        return new LearnedLabels_PhotosModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static LearnedLabels_PhotosModel load(Path folder) {
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
    public static LearnedLabels_PhotosModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_PhotosModel(folder, options);
    }
}
