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
 * The classifier of {@link Presets.Birds}.
 *
 * <pre>
 * Name      Layer           Output shape        Params
 * backbone  ResNet18        (N, 512, 7, 7)  11,186,112
 * pooling   GlobalAvgPool   (N, 512)                 0
 * head      Dense(units=2)  (N, 2)               1,026
 * Total parameters: 11,187,138
 * Trainable parameters: 11,177,538
 * Running statistics: 9,600
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_BirdsModel extends Classifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("Presets_Birds")
            .setFingerprint("ad24360603714635c24ea005f35c51836fd4365ab6d4a609f0ff803752b341ed")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.ofNames("owl", "wren"))
            .setBlock(Presets_BirdsBlock::new)
            .addLayer("backbone", "ResNet18", new Shape(-1, 512, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 1026, 1026)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Presets_BirdsBlock.OPTIONS)
                    .setWeights("birds.safetensors")
                    .setLenient(true)
                    .setHead("head")
                    .build())
            .build();

    private Presets_BirdsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_BirdsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     */
    static Presets_BirdsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     *
     * @param options the options: seed and device
     */
    static Presets_BirdsModel create(ModelOptions options) {
        return new Presets_BirdsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_BirdsModel load(Path folder) {
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
    static Presets_BirdsModel load(Path folder, ModelOptions options) {
        return new Presets_BirdsModel(folder, options);
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
