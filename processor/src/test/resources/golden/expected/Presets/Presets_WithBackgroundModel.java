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
 * The classifier of {@link Presets.WithBackground}.
 *
 * <pre>
 * Name      Layer              Output shape        Params
 * backbone  MobileNetV2        (N, 1280, 7, 7)  2,257,984
 * pooling   GlobalAvgPool      (N, 1280)                0
 * head      Dense(units=1001)  (N, 1001)        1,282,281
 * Total parameters: 3,540,265
 * Trainable parameters: 3,506,153
 * Running statistics: 34,112
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_WithBackgroundModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_WithBackground")
            .setFingerprint("14338edf38b2d14db1e6f373a5c45e90e85a5d7b2b41c9698de46456d4c99e49")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setLabels(LabelSets.ofCount(1001))
            .setBlock(Presets_WithBackgroundBlock::new)
            .addLayer("backbone", "MobileNetV2", new Shape(-1, 1280, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("head", "Dense(units=1001)", new Shape(-1, 1001), 1282281, 1282281)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(Presets_WithBackgroundBlock.OPTIONS)
                    .setWeights("hf:google/mobilenet_v2_1.0_224")
                    .setHead("head")
                    .build())
            .build();

    private Presets_WithBackgroundModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_WithBackgroundModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     */
    static Presets_WithBackgroundModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     *
     * @param options the options: seed and device
     */
    static Presets_WithBackgroundModel create(ModelOptions options) {
        return new Presets_WithBackgroundModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_WithBackgroundModel load(Path folder) {
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
    static Presets_WithBackgroundModel load(Path folder, ModelOptions options) {
        return new Presets_WithBackgroundModel(folder, options);
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
