package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Presets.Far}.
 *
 * <pre>
 * Name      Layer           Output shape  Params
 * backbone  Stripes         (N, 4, 8, 8)       ?
 * pooling   GlobalAvgPool   (N, 4)             0
 * head      Dense(units=2)  (N, 2)            10
 * Total parameters: 10 + those of backbone
 * Trainable parameters: 10 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_FarModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_Far")
            .setFingerprint("0e14132a88d6786afc0598f3062f000cd054e918381ec077f1fc686f767566f2")
            .setInput(Inputs.image(new Shape(1, 8, 8), Resize.STRETCH, new float[] {0.0f},
                    new float[] {1.0f}))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Presets_FarBlock::new)
            .addLayer("backbone", "Stripes", new Shape(-1, 4, 8, 8))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 4), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 10, 10)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(Presets.Stripes::new)
                    .setOptions(Presets_FarBlock.OPTIONS)
                    .setWeights("https://example.org/stripes.npz")
                    .setSha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
                    .setHead("head")
                    .build())
            .build();

    private Presets_FarModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_FarModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     */
    static Presets_FarModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with pretrained weights: those of the network, and those of its
     * classifier in the head.
     *
     * @param options the options: seed and device
     */
    static Presets_FarModel create(ModelOptions options) {
        return new Presets_FarModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_FarModel load(Path folder) {
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
    static Presets_FarModel load(Path folder, ModelOptions options) {
        return new Presets_FarModel(folder, options);
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
