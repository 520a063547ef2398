package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.Frozen}.
 *
 * <pre>
 * Name      Layer                                        Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen              (N, 1280, 1, 1)       ?
 * head      ConcatPoolHead(hidden=512, activation=RELU,  ?                     ?
 *             dropout=0.5)
 * Total parameters: 0 + those of backbone, head
 * Trainable parameters: 0 + those of head
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_FrozenModel extends Classifier<Image, String> {
    private static final ModelSpec<Image, String> SPEC = ModelSpec.<Image, String>builder()
            .setName("LearnedLabels_Frozen")
            .setFingerprint("277e20c8b6a144ffb175775b2cd82ac026e42bd94302f35be9b9cd713782f3c4")
            .setInput(Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setTarget(Target.learned())
            .setBlock(sizes -> new LearnedLabels_FrozenBlock(sizes.of("head")))
            .addLayer("backbone", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("head", "ConcatPoolHead(hidden=512, activation=RELU, dropout=0.5)")
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(LearnedLabels_FrozenBlock.OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private LearnedLabels_FrozenModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_FrozenModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_FrozenModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_FrozenModel create(ModelOptions options) {
        return new LearnedLabels_FrozenModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_FrozenModel load(Path folder) {
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
    static LearnedLabels_FrozenModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_FrozenModel(folder, options);
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
