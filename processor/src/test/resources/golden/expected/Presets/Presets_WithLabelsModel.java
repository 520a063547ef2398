package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.ImageNet;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Presets.WithLabels}.
 *
 * <pre>
 * Name      Layer              Output shape        Params
 * backbone  ResNet18, frozen   (N, 512, 7, 7)  11,186,112
 * pooling   GlobalAvgPool      (N, 512)                 0
 * head      Dense(units=1000)  (N, 1000)          513,000
 * Total parameters: 11,699,112
 * Trainable parameters: 513,000
 * Frozen parameters: 11,186,112
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_WithLabelsModel extends Classifier<Image, ImageNet> {
    private static final ModelSpec<Image, ImageNet> SPEC = ModelSpec.<Image, ImageNet>builder()
            .setName("Presets_WithLabels")
            .setFingerprint("627886aad28e857af70111387e5d64cd61c6021f9900841f97c2887e556a3b67")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.of(ImageNet.class))
            .setBlock(Presets_WithLabelsBlock::new)
            .addLayer("backbone", "ResNet18", new Shape(-1, 512, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dense(units=1000)", new Shape(-1, 1000), 513000, 513000)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Presets_WithLabelsBlock.OPTIONS)
                    .setWeights("hf:timm/resnet18.tv_in1k@bbd144b3e5565108aad885f145491d11bc6ce807")
                    .setHead("head")
                    .setTrainable(false)
                    .build())
            .build();

    private Presets_WithLabelsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_WithLabelsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     */
    static Presets_WithLabelsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     *
     * @param options the options: seed and device
     */
    static Presets_WithLabelsModel create(ModelOptions options) {
        return new Presets_WithLabelsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_WithLabelsModel load(Path folder) {
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
    static Presets_WithLabelsModel load(Path folder, ModelOptions options) {
        return new Presets_WithLabelsModel(folder, options);
    }

    /**
     * Downloads the pretrained weights, or finds them in the cache, without creating a model.
     *
     * @return the files, in the order of the networks
     * @throws dev.condyle.runtime.weights.WeightsException if the weights are not
     *         available, or their checksum does not match
     */
    static List<Path> fetchWeights() {
        return SPEC.fetchWeights();
    }
}
