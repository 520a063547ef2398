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
 * The classifier of {@link DigitReader}.
 *
 * <pre>
 * Name     Layer                                          Output shape     Params
 * conv1    Conv2d(filters=32, kernel=3, activation=RELU)  (N, 32, 26, 26)     320
 * pool1    MaxPool2d(2)                                   (N, 32, 13, 13)       0
 * conv2    Conv2d(filters=64, kernel=3, activation=RELU)  (N, 64, 11, 11)  18,496
 * pool2    MaxPool2d(2)                                   (N, 64, 5, 5)         0
 * flat     Flatten                                        (N, 1600)             0
 * dropout  Dropout(0.5)                                   (N, 1600)             0
 * head     Dense(units=10)                                (N, 10)          16,010
 * Total parameters: 34,826
 * Trainable parameters: 34,826
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class DigitReaderModel extends Classifier<Image, DigitReader.Digit> {
    private static final ModelSpec<Image, DigitReader.Digit> SPEC = ModelSpec.<Image, DigitReader.Digit>builder()
            .setName("DigitReader")
            .setFingerprint("571a7385be89876ac764b04c70c75155661af632dec0851ca6fa37f6dfb89209")
            .setInput(Inputs.image(new Shape(1, 28, 28), Resize.STRETCH))
            .setLabels(LabelSets.of(DigitReader.Digit.class))
            .setBlock(DigitReaderBlock::new)
            .addLayer("conv1", "Conv2d(filters=32, kernel=3, activation=RELU)",
                    new Shape(-1, 32, 26, 26), 320, 320)
            .addLayer("pool1", "MaxPool2d(2)", new Shape(-1, 32, 13, 13), 0, 0)
            .addLayer("conv2", "Conv2d(filters=64, kernel=3, activation=RELU)",
                    new Shape(-1, 64, 11, 11), 18496, 18496)
            .addLayer("pool2", "MaxPool2d(2)", new Shape(-1, 64, 5, 5), 0, 0)
            .addLayer("flat", "Flatten", new Shape(-1, 1600), 0, 0)
            .addLayer("dropout", "Dropout(0.5)", new Shape(-1, 1600), 0, 0)
            .addLayer("head", "Dense(units=10)", new Shape(-1, 10), 16010, 16010)
            .build();

    private DigitReaderModel(ModelOptions options) {
        super(SPEC, options);
    }

    private DigitReaderModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static DigitReaderModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static DigitReaderModel create(ModelOptions options) {
        return new DigitReaderModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static DigitReaderModel load(Path folder) {
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
    static DigitReaderModel load(Path folder, ModelOptions options) {
        return new DigitReaderModel(folder, options);
    }
}
