package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link SeveralInputs.Maps}.
 *
 * <pre>
 * Name   Layer                            Output shape     Params
 * photo  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pool   GlobalAvgPool                    ?                     0
 * head   Dense(units=2)                   (N, 2)                ?
 * Total parameters: 0 + those of photo, head
 * Trainable parameters: 0 + those of head
 * Frozen parameters: 0 + those of photo
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_MapsModel extends Classifier<SeveralInputs_MapsInput, Integer> {
    private static final ModelSpec<SeveralInputs_MapsInput, Integer> SPEC = ModelSpec.<SeveralInputs_MapsInput, Integer>builder()
            .setName("SeveralInputs_Maps")
            .setFingerprint("f8c4fc29f2c335f48462431e39259982350f6a5b0c0368c5bf17908cc69ceb79")
            .setInput(JoinedInputs.<SeveralInputs_MapsInput>of()
                    .add("photo", Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            SeveralInputs_MapsInput::photo)
                    .add("measures", Inputs.floats(new Shape(2)), SeveralInputs_MapsInput::measures)
                    .encoder())
            .setLabels(LabelSets.ofCount(2))
            .setBlock(SeveralInputs_MapsBlock::new)
            .addLayer("photo", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("pool", "GlobalAvgPool")
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2))
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(SeveralInputs_MapsBlock.PHOTO_OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private SeveralInputs_MapsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralInputs_MapsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static SeveralInputs_MapsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static SeveralInputs_MapsModel create(ModelOptions options) {
        return new SeveralInputs_MapsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralInputs_MapsModel load(Path folder) {
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
    static SeveralInputs_MapsModel load(Path folder, ModelOptions options) {
        return new SeveralInputs_MapsModel(folder, options);
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
