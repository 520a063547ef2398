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
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link Pretrained.OfMaps}.
 *
 * <pre>
 * Name      Layer                         Output shape        Params
 * backbone  ResNet18(width=1.0)           (N, 512, 7, 7)  11,186,112
 * features  Conv2d(filters=32, kernel=1,  (N, 32, 7, 7)       16,416
 *             activation=RELU)
 * inputs    GlobalAvgPool                 (N, 32)                  0
 * own       Dense(8)                      (N, 8)                 264
 * head      Dense(units=3)                (N, 3)                  27
 * Total parameters: 11,202,819
 * Trainable parameters: 11,193,219
 * Running statistics: 9,600
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_OfMapsModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Pretrained_OfMaps")
            .setFingerprint("85f6f9aac23e19b4c5b731a48e321889f8c249f6f434986d8418e800fce01e8a")
            .setInput(Inputs.image(new Shape(3, 224, 224), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Pretrained_OfMapsBlock::new)
            .addLayer("backbone", "ResNet18(width=1.0)", new Shape(-1, 512, 7, 7))
            .addLayer("features", "Conv2d(filters=32, kernel=1, activation=RELU)",
                    new Shape(-1, 32, 7, 7), 16416, 16416)
            .addLayer("inputs", "GlobalAvgPool", new Shape(-1, 32), 0, 0)
            .addLayer("own", "Dense(8)", new Shape(-1, 8), 264, 264)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Pretrained_OfMapsBlock.OPTIONS)
                    .build())
            .build();

    private Pretrained_OfMapsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_OfMapsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static Pretrained_OfMapsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_OfMapsModel create(ModelOptions options) {
        return new Pretrained_OfMapsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_OfMapsModel load(Path folder) {
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
    public static Pretrained_OfMapsModel load(Path folder, ModelOptions options) {
        return new Pretrained_OfMapsModel(folder, options);
    }
}
