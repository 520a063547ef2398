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
 * The classifier of {@link CustomForward.EveryLazy}.
 *
 * <pre>
 * Name     Layer                                       Output shape  Params
 * inputs   Conv2d(filters=8, kernel=3, padding=SAME,   ?                  ?
 *            activation=RELU)
 * pass     Conv2d(filters=12, kernel=3, stride=2,      ?                  ?
 *            dilation=1, padding=SAME, groups=2)
 * network  DepthwiseConv2d(kernel=3, multiplier=2,     ?                  ?
 *            stride={2, 1}, padding=SAME,
 *            activation=LEAKY_RELU)
 * narrow   DepthwiseConv2d(kernel={3, 1}, bias=false)  ?                  ?
 * norm     BatchNorm                                   ?                  ?
 * max      MaxPool2d(value=3, stride=2, padding=SAME)  ?                  0
 * mean     AvgPool2d(value=2, padding=SAME)            ?                  0
 * padded   AvgPool2d(value=3, stride=1, pad=1)         ?                  0
 * relu     Activation(RELU)                            ?                  0
 * overAll  LayerNorm(dimensions=3)                     ?                  ?
 * pooled   GlobalAvgPool                               ?                  0
 * dropout  Dropout(0.2)                                ?                  0
 * head     Dropout(0.1), Dense(units=4)                (N, 4)             ?
 * Total parameters: 0 + those of all layers marked ?
 * Trainable parameters: 0 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_EveryLazyModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("CustomForward_EveryLazy")
            .setFingerprint("9798657247f7e290d63f0369c321f3907ec96f3b4c66401e3f679eb955b78764")
            .setInput(Inputs.image(new Shape(3, 32, 24), Resize.STRETCH))
            .setLabels(LabelSets.ofCount(4))
            .setBlock(CustomForward_EveryLazyBlock::new)
            .addLayer("inputs", "Conv2d(filters=8, kernel=3, padding=SAME, activation=RELU)")
            .addLayer("pass", "Conv2d(filters=12, kernel=3, stride=2, dilation=1, padding=SAME, groups=2)")
            .addLayer("network", "DepthwiseConv2d(kernel=3, multiplier=2, stride={2, 1}, padding=SAME, activation=LEAKY_RELU)")
            .addLayer("narrow", "DepthwiseConv2d(kernel={3, 1}, bias=false)")
            .addLayer("norm", "BatchNorm")
            .addLayer("max", "MaxPool2d(value=3, stride=2, padding=SAME)")
            .addLayer("mean", "AvgPool2d(value=2, padding=SAME)")
            .addLayer("padded", "AvgPool2d(value=3, stride=1, pad=1)")
            .addLayer("relu", "Activation(RELU)")
            .addLayer("overAll", "LayerNorm(dimensions=3)")
            .addLayer("pooled", "GlobalAvgPool")
            .addLayer("dropout", "Dropout(0.2)")
            .addLayer("head", "Dropout(0.1), Dense(units=4)", new Shape(-1, 4))
            .build();

    private CustomForward_EveryLazyModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomForward_EveryLazyModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static CustomForward_EveryLazyModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static CustomForward_EveryLazyModel create(ModelOptions options) {
        return new CustomForward_EveryLazyModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static CustomForward_EveryLazyModel load(Path folder) {
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
    static CustomForward_EveryLazyModel load(Path folder, ModelOptions options) {
        return new CustomForward_EveryLazyModel(folder, options);
    }
}
