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
 * The classifier of {@link Pretrained.Scaled}.
 *
 * <pre>
 * Name      Layer           Output shape    Params
 * backbone  ResNet18        (N, 512, 1, 1)       ?
 * pooling   GlobalAvgPool   (N, 512)             0
 * head      Dense(units=3)  (N, 3)           1,539
 * Total parameters: 1,539 + those of backbone
 * Trainable parameters: 1,539 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_ScaledModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Pretrained_Scaled")
            .setFingerprint("bd59f40e669f458988ad047d07e7cae6093f79f33e66bf97cd5b7a1763a0a42b")
            .setInput(Inputs.image(new Shape(1, 32, 32), Resize.STRETCH, new float[] {0.5f},
                    new float[] {0.25f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Pretrained_ScaledBlock::new)
            .addLayer("backbone", "ResNet18", new Shape(-1, 512, 1, 1))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 1539, 1539)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(ResNet18::new)
                    .setOptions(Pretrained_ScaledBlock.OPTIONS)
                    .setNormalizationFixed(true)
                    .build())
            .build();

    private Pretrained_ScaledModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_ScaledModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    public static Pretrained_ScaledModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_ScaledModel create(ModelOptions options) {
        return new Pretrained_ScaledModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_ScaledModel load(Path folder) {
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
    public static Pretrained_ScaledModel load(Path folder, ModelOptions options) {
        return new Pretrained_ScaledModel(folder, options);
    }
}
