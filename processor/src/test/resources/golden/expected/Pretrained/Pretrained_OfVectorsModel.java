package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Pretrained.OfVectors}.
 *
 * <pre>
 * Name      Layer                   Output shape        Params
 * backbone  EfficientNetB0, frozen  (N, 1280, 7, 7)  4,049,564
 * pooling   GlobalAvgPool           (N, 1280)                0
 * hidden    Dense(16)               (N, 16)             20,496
 * head      Dense(units=2)          (N, 2)                  34
 * Total parameters: 4,070,094
 * Trainable parameters: 20,530
 * Frozen parameters: 4,049,564
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_OfVectorsModel extends Classifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("Pretrained_OfVectors")
            .setFingerprint("d4995429d6a1647d318b52454fabfbaa450dfa21663856098e74821e4b5e4c4c")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.ofNames("no", "yes"))
            .setBlock(Pretrained_OfVectorsBlock::new)
            .addLayer("backbone", "EfficientNetB0", new Shape(-1, 1280, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("hidden", "Dense(16)", new Shape(-1, 16), 20496, 20496)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 34, 34)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(EfficientNetB0::new)
                    .setOptions(Pretrained_OfVectorsBlock.OPTIONS)
                    .setWeights("classpath:/weights/b0.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private Pretrained_OfVectorsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_OfVectorsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    public static Pretrained_OfVectorsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_OfVectorsModel create(ModelOptions options) {
        return new Pretrained_OfVectorsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_OfVectorsModel load(Path folder) {
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
    public static Pretrained_OfVectorsModel load(Path folder, ModelOptions options) {
        return new Pretrained_OfVectorsModel(folder, options);
    }

    /**
     * Downloads the pretrained weights, or finds them in the cache, without creating a model.
     *
     * @return the files, in the order of the networks
     * @throws dev.condyle.runtime.weights.WeightsException if the weights are not
     *         available, or their checksum does not match
     */
    public static List<Path> fetchWeights() {
        return SPEC.fetchWeights();
    }
}
