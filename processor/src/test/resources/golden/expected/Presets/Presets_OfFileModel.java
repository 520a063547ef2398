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
 * The classifier of {@link Presets.OfFile}.
 *
 * <pre>
 * Name      Layer           Output shape        Params
 * backbone  ResNet18        (N, 512, 7, 7)  11,186,112
 * pooling   GlobalAvgPool   (N, 512)                 0
 * head      Dense(units=3)  (N, 3)               1,539
 * Total parameters: 11,187,651
 * Trainable parameters: 11,178,051
 * Running statistics: 9,600
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_OfFileModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_OfFile")
            .setFingerprint("7958b85717e82ebfd5c6622778467b4ee0f8c396be762582e564af0116eb2edd")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.CROP,
                    new float[] {0.0f, 0.0f, 0.0f}, new float[] {1.0f, 1.0f, 1.0f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Presets_OfFileBlock::new)
            .addLayer("backbone", "ResNet18", new Shape(-1, 512, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 1539, 1539)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Presets_OfFileBlock.OPTIONS)
                    .setWeights("imagenet.npz")
                    .setNormalizationFixed(true)
                    .setResizeFixed(true)
                    .build())
            .build();

    private Presets_OfFileModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_OfFileModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static Presets_OfFileModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static Presets_OfFileModel create(ModelOptions options) {
        return new Presets_OfFileModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_OfFileModel load(Path folder) {
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
    static Presets_OfFileModel load(Path folder, ModelOptions options) {
        return new Presets_OfFileModel(folder, options);
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
