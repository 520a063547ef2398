package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Presets.WithoutBackground}.
 *
 * <pre>
 * Name      Layer              Output shape        Params
 * backbone  MobileNetV2        (N, 1280, 7, 7)  2,257,984
 * pooling   GlobalAvgPool      (N, 1280)                0
 * head      Dense(units=1000)  (N, 1000)        1,281,000
 * Total parameters: 3,538,984
 * Trainable parameters: 3,504,872
 * Running statistics: 34,112
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_WithoutBackgroundModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_WithoutBackground")
            .setFingerprint("dfbf4c49bffc5b6bac3580dfc0ffc3bb0c657613b2b032dbb363d96142055cc8")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setLabels(LabelSets.ofCount(1000))
            .setBlock(Presets_WithoutBackgroundBlock::new)
            .addLayer("backbone", "MobileNetV2", new Shape(-1, 1280, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("head", "Dense(units=1000)", new Shape(-1, 1000), 1281000, 1281000)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(Presets_WithoutBackgroundBlock.OPTIONS)
                    .setWeights("hf:google/mobilenet_v2_1.0_224")
                    .setHead("head")
                    .build())
            .build();

    private Presets_WithoutBackgroundModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_WithoutBackgroundModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     */
    static Presets_WithoutBackgroundModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     *
     * @param options the options: seed and device
     */
    static Presets_WithoutBackgroundModel create(ModelOptions options) {
        return new Presets_WithoutBackgroundModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_WithoutBackgroundModel load(Path folder) {
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
    static Presets_WithoutBackgroundModel load(Path folder, ModelOptions options) {
        return new Presets_WithoutBackgroundModel(folder, options);
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
