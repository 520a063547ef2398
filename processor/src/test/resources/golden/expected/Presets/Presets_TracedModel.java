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
 * The classifier of {@link Presets.Traced}.
 *
 * <pre>
 * Name      Layer                Output shape  Params
 * backbone  TorchScript, frozen  (N, 8)             ?
 * head      Dense(units=3)       (N, 3)            27
 * Total parameters: 27 + those of backbone
 * Trainable parameters: 27
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Presets_TracedModel extends Classifier<Image, Integer> {
    private static final ModelSpec<Image, Integer> SPEC = ModelSpec.<Image, Integer>builder()
            .setName("Presets_Traced")
            .setFingerprint("8ae16bd913e79aa88bb6dcf2314c32eb5bd923e68704804f0e0e56f311809ca3")
            .setInput(Inputs.image(new Shape(3, 64, 64), Resize.STRETCH,
                    new float[] {0.0f, 0.0f, 0.0f}, new float[] {1.0f, 1.0f, 1.0f}))
            .setLabels(LabelSets.ofCount(3))
            .setBlock(Presets_TracedBlock::new)
            .addLayer("backbone", "TorchScript", new Shape(-1, 8))
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 27, 27)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(() -> Presets_TracedBlock.MODULE)
                    .setOptions(Presets_TracedBlock.OPTIONS)
                    .setTrainable(false)
                    .build())
            .build();

    private Presets_TracedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Presets_TracedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static Presets_TracedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static Presets_TracedModel create(ModelOptions options) {
        return new Presets_TracedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Presets_TracedModel load(Path folder) {
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
    static Presets_TracedModel load(Path folder, ModelOptions options) {
        return new Presets_TracedModel(folder, options);
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
