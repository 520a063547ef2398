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
 * The classifier of {@link Given.OfAField}.
 *
 * <pre>
 * Name      Layer                Output shape  Params
 * backbone  Given.OfAField.BODY  (N, 3, 8, 8)       ?
 * pooling   GlobalAvgPool        (N, 3)             0
 * head      Dense(units=2)       (N, 2)             8
 * Total parameters: 8 + those of backbone
 * Trainable parameters: 8 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Given_OfAFieldModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Given_OfAField")
            .setFingerprint("6f3e54ecaf9759b9381b28a48ded4435619e3f739d7d4e2d89c9531aa7d384e0")
            .setInput(Inputs.image(new Shape(3, 8, 8), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {1.0f, 1.0f, 1.0f}))
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Given_OfAFieldBlock::new)
            .addLayer("backbone", "Given.OfAField.BODY", new Shape(-1, 3, 8, 8))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 3), 0, 0)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 8, 8)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Given_OfAFieldBlock.BLOCK)
                    .setOptions(Given_OfAFieldBlock.OPTIONS)
                    .setWeights("body.safetensors")
                    .setLenient(true)
                    .setNormalizationFixed(true)
                    .build())
            .build();

    private Given_OfAFieldModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Given_OfAFieldModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static Given_OfAFieldModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static Given_OfAFieldModel create(ModelOptions options) {
        return new Given_OfAFieldModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Given_OfAFieldModel load(Path folder) {
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
    static Given_OfAFieldModel load(Path folder, ModelOptions options) {
        return new Given_OfAFieldModel(folder, options);
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
