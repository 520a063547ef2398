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
 * The classifier of {@link NetworkCounts.FrozenOfOneCount}.
 *
 * <pre>
 * Name      Layer                     Output shape    Params
 * backbone  WithoutTrainable, frozen  (N, 8, 56, 56)   1,234
 * pooling   GlobalAvgPool             (N, 8)               0
 * head      Dense(units=2)            (N, 2)              18
 * Total parameters: 1,252
 * Trainable parameters: 18
 * Frozen parameters: 1,234
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class NetworkCounts_FrozenOfOneCountModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("NetworkCounts_FrozenOfOneCount")
            .setFingerprint("a5449a4b395382c3c19ec055def6915a0eb77bf5c80abb4c52a0d1ecaf4e572d")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.0f, 0.0f, 0.0f}, new float[] {1.0f, 1.0f, 1.0f}))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(NetworkCounts_FrozenOfOneCountBlock::new)
            .addLayer("backbone", "WithoutTrainable", new Shape(-1, 8, 56, 56))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 8), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 18, 18)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(NetworkCounts.WithoutTrainable::new)
                    .setOptions(NetworkCounts_FrozenOfOneCountBlock.OPTIONS)
                    .setWeights("one.npz")
                    .setTrainable(false)
                    .build())
            .build();

    private NetworkCounts_FrozenOfOneCountModel(ModelOptions options) {
        super(SPEC, options);
    }

    private NetworkCounts_FrozenOfOneCountModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static NetworkCounts_FrozenOfOneCountModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static NetworkCounts_FrozenOfOneCountModel create(ModelOptions options) {
        return new NetworkCounts_FrozenOfOneCountModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static NetworkCounts_FrozenOfOneCountModel load(Path folder) {
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
    static NetworkCounts_FrozenOfOneCountModel load(Path folder, ModelOptions options) {
        return new NetworkCounts_FrozenOfOneCountModel(folder, options);
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
