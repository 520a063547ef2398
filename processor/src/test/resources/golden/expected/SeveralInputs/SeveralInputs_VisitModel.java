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
 * The classifier of {@link SeveralInputs.Visit}.
 *
 * <pre>
 * Name          Layer                             Output shape     Params
 * photo         MobileNetV2(width=0.35), frozen   (N, 1280, 1, 1)       ?
 * photoPooling  GlobalAvgPool                     (N, 1280)             0
 * hidden        Dense(units=32, activation=RELU)  (N, 32)          41,376
 * head          Dropout(0.1), Dense(units=2)      (N, 2)               66
 * Total parameters: 41,442 + those of photo
 * Trainable parameters: 41,442
 * Frozen parameters: 0 + those of photo
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_VisitModel extends Classifier<SeveralInputs_VisitInput, String> {
    private static final ModelSpec<SeveralInputs_VisitInput, String> SPEC = ModelSpec.<SeveralInputs_VisitInput, String>builder()
            .setName("SeveralInputs_Visit")
            .setFingerprint("c3f4965ecd88ec7a411082c73f3e01079174426e7905504749420ba3fde459b7")
            .setInput(JoinedInputs.<SeveralInputs_VisitInput>of()
                    .add("photo", Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            SeveralInputs_VisitInput::photo)
                    .add("measures", Inputs.floats(new Shape(12)),
                            SeveralInputs_VisitInput::measures)
                    .encoder())
            .setLabels(LabelSets.ofNames("ill", "well"))
            .setBlock(SeveralInputs_VisitBlock::new)
            .addLayer("photo", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("photoPooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("hidden", "Dense(units=32, activation=RELU)", new Shape(-1, 32), 41376, 41376)
            .addLayer("head", "Dropout(0.1), Dense(units=2)", new Shape(-1, 2), 66, 66)
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(SeveralInputs_VisitBlock.PHOTO_OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private SeveralInputs_VisitModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralInputs_VisitModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static SeveralInputs_VisitModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static SeveralInputs_VisitModel create(ModelOptions options) {
        return new SeveralInputs_VisitModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralInputs_VisitModel load(Path folder) {
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
    static SeveralInputs_VisitModel load(Path folder, ModelOptions options) {
        return new SeveralInputs_VisitModel(folder, options);
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
