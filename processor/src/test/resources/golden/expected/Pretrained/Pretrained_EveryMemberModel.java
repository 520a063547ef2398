package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Pretrained.EveryMember}.
 *
 * <pre>
 * Name      Layer                                 Output shape    Params
 * backbone  MobileNetV1(conventions=TORCHVISION,  (N, 512, 3, 3)       ?
 *             width=0.5, norms=TRAIN)
 * pooling   GlobalMaxPool                         (N, 512)             0
 * head      Dense(units=3)                        (N, 3)           1,539
 * Total parameters: 1,539 + those of backbone
 * Trainable parameters: 1,539 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_EveryMemberModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Pretrained_EveryMember")
            .setFingerprint("a368befe9813d1fb67368ac3613b45856e49af4c7edd1c78edb12be849eddc84")
            .setInput(Inputs.image(new Shape(1, 96, 65), Resize.CROP, new float[] {0.449f},
                    new float[] {0.226f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Pretrained_EveryMemberBlock::new)
            .addLayer("backbone", "MobileNetV1(conventions=TORCHVISION, width=0.5, norms=TRAIN)",
                    new Shape(-1, 512, 3, 3))
            .addLayer("pooling", "GlobalMaxPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 1539, 1539)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV1::new)
                    .setOptions(Pretrained_EveryMemberBlock.OPTIONS)
                    .setWeights("https://example.org/v1.npz")
                    .setSha256("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
                    .setLenient(true)
                    .setResizeFixed(true)
                    .build())
            .build();

    private Pretrained_EveryMemberModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_EveryMemberModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    public static Pretrained_EveryMemberModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_EveryMemberModel create(ModelOptions options) {
        return new Pretrained_EveryMemberModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_EveryMemberModel load(Path folder) {
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
    public static Pretrained_EveryMemberModel load(Path folder, ModelOptions options) {
        return new Pretrained_EveryMemberModel(folder, options);
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
