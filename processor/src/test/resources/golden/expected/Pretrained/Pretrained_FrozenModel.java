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
 * The classifier of {@link Pretrained.Frozen}.
 *
 * <pre>
 * Name      Layer                         Output shape        Params
 * backbone  MobileNetV2, frozen           (N, 1280, 7, 7)  2,257,984
 * pooling   GlobalAvgPool                 (N, 1280)                0
 * head      Dropout(0.2), Dense(units=3)  (N, 3)               3,843
 * Total parameters: 2,261,827
 * Trainable parameters: 3,843
 * Frozen parameters: 2,257,984
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_FrozenModel extends Classifier<Image, Pretrained.Flower> {
    private static final ModelSpec<Image, Pretrained.Flower> SPEC = ModelSpec.<Image, Pretrained.Flower>builder()
            .setName("Pretrained_Frozen")
            .setFingerprint("53c308d9ab32cc06197645f6af24d05f6e708d9f11650f86b06653fc3b66383b")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setLabels(LabelSets.of(Pretrained.Flower.class))
            .setBlock(Pretrained_FrozenBlock::new)
            .addLayer("backbone", "MobileNetV2", new Shape(-1, 1280, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("head", "Dropout(0.2), Dense(units=3)", new Shape(-1, 3), 3843, 3843)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(Pretrained_FrozenBlock.OPTIONS)
                    .setWeights("mobilenet_v2.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private Pretrained_FrozenModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_FrozenModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    public static Pretrained_FrozenModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_FrozenModel create(ModelOptions options) {
        return new Pretrained_FrozenModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_FrozenModel load(Path folder) {
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
    public static Pretrained_FrozenModel load(Path folder, ModelOptions options) {
        return new Pretrained_FrozenModel(folder, options);
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
