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
 * The classifier of {@link EveryLayer.Picture}.
 *
 * <pre>
 * Name       Layer                                        Output shape    Params
 * conv1      Conv2d(filters=8, kernel=3, stride=2,        (N, 8, 12, 16)     224
 *              padding=SAME)
 * conv2      Conv2d(filters=8, kernel={3, 2}, pad={1, 0,  (N, 8, 11, 16)     192
 *              1, 0}, groups=2, bias=false)
 * norm1      BatchNorm                                    (N, 8, 11, 16)      32
 * relu       Activation(RELU6)                            (N, 8, 11, 16)       0
 * depthwise  DepthwiseConv2d(multiplier=2, kernel=3,      (N, 16, 11, 8)     144
 *              stride={1, 2}, padding=SAME, dilation={2,
 *              1}, bias=false, activation=MISH)
 * norm2      BatchNorm(epsilon=1.0E-5, momentum=0.9,      (N, 16, 11, 8)      32
 *              zeroDebias=false, center=false,
 *              scale=false)
 * pool1      MaxPool2d(value=2, padding=SAME)             (N, 16, 6, 4)        0
 * pool2      AvgPool2d(value=3, stride=1, pad=1)          (N, 16, 6, 4)        0
 * pool3      AvgPool2d({2, 1})                            (N, 16, 3, 4)        0
 * norm3      LayerNorm(dimensions=3, epsilon=0.001)       (N, 16, 3, 4)      384
 * pooled     GlobalAvgPool                                (N, 16)              0
 * head       Dense(units=3)                               (N, 3)              51
 * Total parameters: 1,059
 * Trainable parameters: 1,011
 * Running statistics: 48
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class EveryLayer_PictureModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("EveryLayer_Picture")
            .setFingerprint("f7e8bdd6d48f506136d92d11cd7b2625590fd3e1e04d59d651a9f7e72d95dbf7")
            .setInput(Inputs.image(new Shape(3, 23, 32), Resize.STRETCH))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(EveryLayer_PictureBlock::new)
            .addLayer("conv1", "Conv2d(filters=8, kernel=3, stride=2, padding=SAME)",
                    new Shape(-1, 8, 12, 16), 224, 224)
            .addLayer("conv2", "Conv2d(filters=8, kernel={3, 2}, pad={1, 0, 1, 0}, groups=2, bias=false)",
                    new Shape(-1, 8, 11, 16), 192, 192)
            .addLayer("norm1", "BatchNorm", new Shape(-1, 8, 11, 16), 32, 16)
            .addLayer("relu", "Activation(RELU6)", new Shape(-1, 8, 11, 16), 0, 0)
            .addLayer("depthwise", "DepthwiseConv2d(multiplier=2, kernel=3, stride={1, 2}, padding=SAME, dilation={2, 1}, bias=false, activation=MISH)",
                    new Shape(-1, 16, 11, 8), 144, 144)
            .addLayer("norm2", "BatchNorm(epsilon=1.0E-5, momentum=0.9, zeroDebias=false, center=false, scale=false)",
                    new Shape(-1, 16, 11, 8), 32, 0)
            .addLayer("pool1", "MaxPool2d(value=2, padding=SAME)", new Shape(-1, 16, 6, 4), 0, 0)
            .addLayer("pool2", "AvgPool2d(value=3, stride=1, pad=1)", new Shape(-1, 16, 6, 4), 0, 0)
            .addLayer("pool3", "AvgPool2d({2, 1})", new Shape(-1, 16, 3, 4), 0, 0)
            .addLayer("norm3", "LayerNorm(dimensions=3, epsilon=0.001)",
                    new Shape(-1, 16, 3, 4), 384, 384)
            .addLayer("pooled", "GlobalAvgPool", new Shape(-1, 16), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 51, 51)
            .build();

    private EveryLayer_PictureModel(ModelOptions options) {
        super(SPEC, options);
    }

    private EveryLayer_PictureModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static EveryLayer_PictureModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static EveryLayer_PictureModel create(ModelOptions options) {
        return new EveryLayer_PictureModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static EveryLayer_PictureModel load(Path folder) {
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
    static EveryLayer_PictureModel load(Path folder, ModelOptions options) {
        return new EveryLayer_PictureModel(folder, options);
    }
}
