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
 * The classifier of {@link Presets.OfWidth}.
 *
 * <pre>
 * Name      Layer                                 Output shape     Params
 * backbone  MobileNetV2(conventions=TORCHVISION,  (N, 1792, 7, 7)       ?
 *             width=1.4)
 * pooling   GlobalAvgPool                         (N, 1792)             0
 * head      Dense(units=3)                        (N, 3)            5,379
 * Total parameters: 5,379 + those of backbone
 * Trainable parameters: 5,379 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_OfWidthModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_OfWidth")
            .setFingerprint("57a643f952323a2cb52de931e2e1bb03b92d050688f8f59d70d98cfc9874db32")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Presets_OfWidthBlock::new)
            .addLayer("backbone", "MobileNetV2(conventions=TORCHVISION, width=1.4)",
                    new Shape(-1, 1792, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1792), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 5379, 5379)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(Presets_OfWidthBlock.OPTIONS)
                    .setWeights("hf:timm/mobilenetv2_140.ra_in1k@008fa2eb59c0080738c65898a7666059e11c0a75")
                    .setSha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
                    .setLenient(true)
                    .setNormalizationFixed(true)
                    .setResizeFixed(true)
                    .build())
            .build();

    private Presets_OfWidthModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_OfWidthModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static Presets_OfWidthModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static Presets_OfWidthModel create(ModelOptions options) {
        return new Presets_OfWidthModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_OfWidthModel load(Path folder) {
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
    static Presets_OfWidthModel load(Path folder, ModelOptions options) {
        return new Presets_OfWidthModel(folder, options);
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
