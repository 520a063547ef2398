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
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link NetworkCounts.OfAFixedFunction}.
 *
 * <pre>
 * Name      Layer              Output shape    Params
 * backbone  WithoutParameters  (N, 8, 56, 56)       0
 * pooling   GlobalAvgPool      (N, 8)               0
 * head      Dense(units=2)     (N, 2)              18
 * Total parameters: 18
 * Trainable parameters: 18
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class NetworkCounts_OfAFixedFunctionModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("NetworkCounts_OfAFixedFunction")
            .setFingerprint("4f8b3cbb676048bdb9d2979b8dc67e232db9d2ba98182a41f9cd48b9d2f88ab8")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.0f, 0.0f, 0.0f}, new float[] {1.0f, 1.0f, 1.0f}))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(NetworkCounts_OfAFixedFunctionBlock::new)
            .addLayer("backbone", "WithoutParameters", new Shape(-1, 8, 56, 56))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 8), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 18, 18)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(NetworkCounts.WithoutParameters::new)
                    .setOptions(NetworkCounts_OfAFixedFunctionBlock.OPTIONS)
                    .build())
            .build();

    private NetworkCounts_OfAFixedFunctionModel(ModelOptions options) {
        super(SPEC, options);
    }

    private NetworkCounts_OfAFixedFunctionModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static NetworkCounts_OfAFixedFunctionModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static NetworkCounts_OfAFixedFunctionModel create(ModelOptions options) {
        return new NetworkCounts_OfAFixedFunctionModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static NetworkCounts_OfAFixedFunctionModel load(Path folder) {
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
    static NetworkCounts_OfAFixedFunctionModel load(Path folder, ModelOptions options) {
        return new NetworkCounts_OfAFixedFunctionModel(folder, options);
    }
}
