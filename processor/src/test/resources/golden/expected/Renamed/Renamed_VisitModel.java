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
 * The classifier of {@link Renamed.Visit}.
 *
 * <pre>
 * Name          Layer                             Output shape     Params
 * photo         MobileNetV2(width=0.35), frozen   (N, 1280, 1, 1)       ?
 * photoPooling  GlobalAvgPool                     (N, 1280)             0
 * hidden        Dense(units=32, activation=RELU)  (N, 32)          41,376
 * head          Dense(units=2)                    (N, 2)               66
 * Total parameters: 41,442 + those of photo
 * Trainable parameters: 41,442
 * Frozen parameters: 0 + those of photo
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_VisitModel extends Classifier<Renamed_VisitInput, Integer> {
    private static final ModelSpec<Renamed_VisitInput, Integer> SPEC = ModelSpec.<Renamed_VisitInput, Integer>builder()
            .setName("Renamed_Visit")
            .setFingerprint("a4af7dcfc2718ea9720f9b3b209dab15b00f6f036dfe71ed3fafbf0df2093ed6")
            .setInput(JoinedInputs.<Renamed_VisitInput>of()
                    .add("leftImage", Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            Renamed_VisitInput::leftImage)
                    .add("vector", Inputs.floats(new Shape(12)), Renamed_VisitInput::vector)
                    .encoder())
            .setLabels(LabelSets.ofCount(2))
            .setBlock(Renamed_VisitBlock::new)
            .addLayer("photo", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("photoPooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("hidden", "Dense(units=32, activation=RELU)", new Shape(-1, 32), 41376, 41376)
            .addLayer("head", "Dense(units=2)", new Shape(-1, 2), 66, 66)
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(Renamed_VisitBlock.LEFT_IMAGE_OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private Renamed_VisitModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Renamed_VisitModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static Renamed_VisitModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static Renamed_VisitModel create(ModelOptions options) {
        return new Renamed_VisitModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Renamed_VisitModel load(Path folder) {
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
    static Renamed_VisitModel load(Path folder, ModelOptions options) {
        return new Renamed_VisitModel(folder, options);
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
