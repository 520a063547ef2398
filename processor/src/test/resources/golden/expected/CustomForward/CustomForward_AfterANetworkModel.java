package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link CustomForward.AfterANetwork}.
 *
 * <pre>
 * Name      Layer                         Output shape        Params
 * backbone  ResNet18                      (N, 512, 7, 7)  11,186,112
 * squeeze   Conv2d(filters=16, kernel=1)  ?                        ?
 * flat      Flatten                       ?                        0
 * head      Dense(units=5)                (N, 5)                   ?
 * Total parameters: 11,186,112 + those of squeeze, head
 * Trainable parameters: 11,176,512 + those of squeeze, head
 * Running statistics: 9,600 + those of squeeze, head
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class CustomForward_AfterANetworkModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("CustomForward_AfterANetwork")
            .setFingerprint("d779141422c00be682ad9121727d8f382044808198411da3d44c7422b0621691")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.ofCount(5))
            .setBlock(CustomForward_AfterANetworkBlock::new)
            .addLayer("backbone", "ResNet18", new Shape(-1, 512, 7, 7))
            .addLayer("squeeze", "Conv2d(filters=16, kernel=1)")
            .addLayer("flat", "Flatten")
            .addLayer("head", "Dense(units=5)", new Shape(-1, 5))
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(CustomForward_AfterANetworkBlock.OPTIONS)
                    .build())
            .build();

    private CustomForward_AfterANetworkModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomForward_AfterANetworkModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static CustomForward_AfterANetworkModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static CustomForward_AfterANetworkModel create(ModelOptions options) {
        return new CustomForward_AfterANetworkModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static CustomForward_AfterANetworkModel load(Path folder) {
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
    static CustomForward_AfterANetworkModel load(Path folder, ModelOptions options) {
        return new CustomForward_AfterANetworkModel(folder, options);
    }
}
