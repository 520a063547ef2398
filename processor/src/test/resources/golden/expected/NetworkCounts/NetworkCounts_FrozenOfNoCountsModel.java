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
 * The classifier of {@link NetworkCounts.FrozenOfNoCounts}.
 *
 * <pre>
 * Name      Layer              Output shape    Params
 * backbone  Uncounted, frozen  (N, 8, 56, 56)       ?
 * pooling   GlobalAvgPool      (N, 8)               0
 * head      Dense(units=2)     (N, 2)              18
 * Total parameters: 18 + those of backbone
 * Trainable parameters: 18
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class NetworkCounts_FrozenOfNoCountsModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("NetworkCounts_FrozenOfNoCounts")
            .setFingerprint("1db9d2cb806ce02763a8c9fd1435efb47a68b3aad45b53fbf579e18e7df90c44")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.0f, 0.0f, 0.0f}, new float[] {1.0f, 1.0f, 1.0f}))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(NetworkCounts_FrozenOfNoCountsBlock::new)
            .addLayer("backbone", "Uncounted", new Shape(-1, 8, 56, 56))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 8), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 18, 18)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(NetworkCounts.Uncounted::new)
                    .setOptions(NetworkCounts_FrozenOfNoCountsBlock.OPTIONS)
                    .setWeights("none.npz")
                    .setTrainable(false)
                    .build())
            .build();

    private NetworkCounts_FrozenOfNoCountsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private NetworkCounts_FrozenOfNoCountsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static NetworkCounts_FrozenOfNoCountsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static NetworkCounts_FrozenOfNoCountsModel create(ModelOptions options) {
        return new NetworkCounts_FrozenOfNoCountsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static NetworkCounts_FrozenOfNoCountsModel load(Path folder) {
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
    static NetworkCounts_FrozenOfNoCountsModel load(Path folder, ModelOptions options) {
        return new NetworkCounts_FrozenOfNoCountsModel(folder, options);
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
