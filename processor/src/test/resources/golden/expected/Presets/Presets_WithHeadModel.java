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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Presets.WithHead}.
 *
 * <pre>
 * Name      Layer                            Output shape        Params
 * backbone  ResNet18                         (N, 512, 7, 7)  11,186,112
 * pooling   GlobalAvgPool                    (N, 512)                 0
 * head      Dropout(0.1), Dense(units=1000)  (N, 1000)          513,000
 * Total parameters: 11,699,112
 * Trainable parameters: 11,689,512
 * Running statistics: 9,600
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_WithHeadModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_WithHead")
            .setFingerprint("f5cb637876c7eaa05ec5e75f7bdc76860949ab078b794fa8470ad7074ff5f753")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.ofCount(1000))
            .setBlock(Presets_WithHeadBlock::new)
            .addLayer("backbone", "ResNet18", new Shape(-1, 512, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dropout(0.1), Dense(units=1000)",
                    new Shape(-1, 1000), 513000, 513000)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Presets_WithHeadBlock.OPTIONS)
                    .setWeights("hf:timm/resnet18.tv_in1k@bbd144b3e5565108aad885f145491d11bc6ce807")
                    .setHead("head")
                    .build())
            .build();

    private Presets_WithHeadModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_WithHeadModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     */
    static Presets_WithHeadModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     *
     * @param options the options: seed and device
     */
    static Presets_WithHeadModel create(ModelOptions options) {
        return new Presets_WithHeadModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_WithHeadModel load(Path folder) {
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
    static Presets_WithHeadModel load(Path folder, ModelOptions options) {
        return new Presets_WithHeadModel(folder, options);
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
