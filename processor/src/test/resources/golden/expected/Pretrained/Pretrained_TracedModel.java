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
 * The classifier of {@link Pretrained.Traced}.
 *
 * <pre>
 * Name      Layer                         Output shape    Params
 * backbone  TorchScript, frozen           (N, 512, 7, 7)       ?
 * pooling   GlobalAvgPool                 (N, 512)             0
 * head      Dropout(0.2), Dense(units=3)  (N, 3)           1,539
 * Total parameters: 1,539 + those of backbone
 * Trainable parameters: 1,539
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_TracedModel extends Classifier<Image, Pretrained.Flower> {
    private static final ModelSpec<Image, Pretrained.Flower> SPEC = ModelSpec.<Image, Pretrained.Flower>builder()
            .setName("Pretrained_Traced")
            .setFingerprint("b7425dbe9250e3be465faf5d90c813b331e5d3250009826f0a05377b5e9691c1")
            .setInput(Inputs.image(new Shape(3, 224, 200), Resize.STRETCH,
                    new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}))
            .setLabels(LabelSets.of(Pretrained.Flower.class))
            .setBlock(Pretrained_TracedBlock::new)
            .addLayer("backbone", "TorchScript", new Shape(-1, 512, 7, 7))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 512), 0, 0)
            .addLayer("head", "Dropout(0.2), Dense(units=3)", new Shape(-1, 3), 1539, 1539)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Pretrained_TracedBlock.MODULE)
                    .setOptions(Pretrained_TracedBlock.OPTIONS)
                    .setTrainable(false)
                    .build())
            .build();

    private Pretrained_TracedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_TracedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    public static Pretrained_TracedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_TracedModel create(ModelOptions options) {
        return new Pretrained_TracedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_TracedModel load(Path folder) {
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
    public static Pretrained_TracedModel load(Path folder, ModelOptions options) {
        return new Pretrained_TracedModel(folder, options);
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
