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
 * The classifier of {@link Pretrained.TracedVectors}.
 *
 * <pre>
 * Name      Layer                Output shape  Params
 * backbone  TorchScript, frozen  (N, 384)           ?
 * hidden    Dense(16)            (N, 16)        6,160
 * head      Dense(units=3)       (N, 3)            51
 * Total parameters: 6,211 + those of backbone
 * Trainable parameters: 6,211
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class Pretrained_TracedVectorsModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Pretrained_TracedVectors")
            .setFingerprint("299d11938c5cc701f2aa4fdacb531f3ae1b524f1302a64fafe1e1a4c421d17ff")
            .setInput(Inputs.image(new Shape(1, 32, 32), Resize.STRETCH, new float[] {0.0f},
                    new float[] {1.0f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Pretrained_TracedVectorsBlock::new)
            .addLayer("backbone", "TorchScript", new Shape(-1, 384))
            .addLayer("hidden", "Dense(16)", new Shape(-1, 16), 6160, 6160)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 51, 51)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Pretrained_TracedVectorsBlock.MODULE)
                    .setOptions(Pretrained_TracedVectorsBlock.OPTIONS)
                    .setTrainable(false)
                    .build())
            .build();

    private Pretrained_TracedVectorsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Pretrained_TracedVectorsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    public static Pretrained_TracedVectorsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    public static Pretrained_TracedVectorsModel create(ModelOptions options) {
        return new Pretrained_TracedVectorsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static Pretrained_TracedVectorsModel load(Path folder) {
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
    public static Pretrained_TracedVectorsModel load(Path folder, ModelOptions options) {
        return new Pretrained_TracedVectorsModel(folder, options);
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
