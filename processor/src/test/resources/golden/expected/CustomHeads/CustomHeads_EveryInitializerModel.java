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
 * The classifier of {@link CustomHeads.EveryInitializer}.
 *
 * <pre>
 * Name      Layer                                     Output shape        Params
 * backbone  MobileNetV2, frozen                       (N, 1280, 7, 7)  2,257,984
 * pooling   GlobalAvgPool                             (N, 1280)                0
 * hidden    Dense(6)                                  (N, 6)               7,686
 * head      Dropout(0.5), mixture(weights, training,  (N, 2)                  35
 *             features, scale)
 * Total parameters: 2,265,705
 * Trainable parameters: 7,721
 * Frozen parameters: 2,257,984
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class CustomHeads_EveryInitializerModel extends Classifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("CustomHeads_EveryInitializer")
            .setFingerprint("07686ec4ffbb082cff452d4ea5f7bf8ae0bea25378f31ad63c5b4b792f6b943d")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setLabels(LabelSets.ofNames("a", "b"))
            .setBlock(CustomHeads_EveryInitializerBlock::new)
            .addLayer("backbone", "MobileNetV2", new Shape(-1, 1280, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("hidden", "Dense(6)", new Shape(-1, 6), 7686, 7686)
            .addLayer("head", "Dropout(0.5), mixture(weights, training, features, scale)",
                    new Shape(-1, 2), 35, 35)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(CustomHeads_EveryInitializerBlock.OPTIONS)
                    .setWeights("classpath:/weights/v2.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private CustomHeads_EveryInitializerModel(ModelOptions options) {
        super(SPEC, options);
    }

    private CustomHeads_EveryInitializerModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    public static CustomHeads_EveryInitializerModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    public static CustomHeads_EveryInitializerModel create(ModelOptions options) {
        return new CustomHeads_EveryInitializerModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static CustomHeads_EveryInitializerModel load(Path folder) {
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
    public static CustomHeads_EveryInitializerModel load(Path folder, ModelOptions options) {
        return new CustomHeads_EveryInitializerModel(folder, options);
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
