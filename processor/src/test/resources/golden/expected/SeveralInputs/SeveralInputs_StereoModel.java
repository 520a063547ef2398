package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Classifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link SeveralInputs.Stereo}.
 *
 * <pre>
 * Name         Layer                    Output shape     Params
 * left         MobileNetV1(width=0.25)  (N, 256, 2, 2)        ?
 * leftPooling  GlobalAvgPool            (N, 256)              0
 * x            MobileNetV2(width=0.35)  (N, 1280, 1, 1)       ?
 * xPooling     GlobalMaxPool            (N, 1280)             0
 * head         Dense(units=3)           (N, 3)            4,611
 * Total parameters: 4,611 + those of left, x
 * Trainable parameters: 4,611 + those of left, x
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralInputs_StereoModel extends Classifier<SeveralInputs_StereoInput, Integer> {
    private static final ModelSpec<SeveralInputs_StereoInput, Integer> SPEC = ModelSpec.<SeveralInputs_StereoInput, Integer>builder()
            .setName("SeveralInputs_Stereo")
            .setFingerprint("34df3a95e7c5642636df33bb3b8eb83922a405c80ad3975c3f68349f75e80ea2")
            .setInput(JoinedInputs.<SeveralInputs_StereoInput>of()
                    .add("left", Inputs.image(new Shape(3, 64, 64), Resize.STRETCH,
                            new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}),
                            SeveralInputs_StereoInput::left)
                    .add("x", Inputs.image(new Shape(1, 32, 32), Resize.STRETCH, new float[] {0.5f},
                            new float[] {0.5f}), SeveralInputs_StereoInput::x)
                    .encoder())
            .setLabels(LabelSets.ofCount(3))
            .setBlock(SeveralInputs_StereoBlock::new)
            .addLayer("left", "MobileNetV1(width=0.25)", new Shape(-1, 256, 2, 2))
            .addLayer("leftPooling", "GlobalAvgPool", new Shape(-1, 256), 0, 0)
            .addLayer("x", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("xPooling", "GlobalMaxPool", new Shape(-1, 1280), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 4611, 4611)
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV1::new)
                    .setOptions(SeveralInputs_StereoBlock.LEFT_OPTIONS)
                    .build())
            .addBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(SeveralInputs_StereoBlock.X_OPTIONS)
                    .setInput(1)
                    .build())
            .build();

    private SeveralInputs_StereoModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralInputs_StereoModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralInputs_StereoModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralInputs_StereoModel create(ModelOptions options) {
        return new SeveralInputs_StereoModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralInputs_StereoModel load(Path folder) {
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
    static SeveralInputs_StereoModel load(Path folder, ModelOptions options) {
        return new SeveralInputs_StereoModel(folder, options);
    }
}
