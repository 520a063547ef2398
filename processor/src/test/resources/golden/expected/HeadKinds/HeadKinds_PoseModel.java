package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.Regressor;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The regressor of {@link HeadKinds.Pose}.
 *
 * <pre>
 * Name      Layer                            Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pooling   GlobalAvgPool                    (N, 1280)             0
 * head      Dense(units=3)                   (N, 3)            3,843
 * Total parameters: 3,843 + those of backbone
 * Trainable parameters: 3,843
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HeadKinds_PoseModel extends Regressor<Image, HeadKinds_PoseOutputs> {
    private static final ModelSpec<Image, HeadKinds_PoseOutputs> SPEC = ModelSpec.<Image, HeadKinds_PoseOutputs>builder()
            .setName("HeadKinds_Pose")
            .setFingerprint("14ceeb6b058ac3771adb753ce77db63f326895e1a6bd455387b6185ebe9808df")
            .setInput(Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .setTarget(Target.<HeadKinds_PoseOutputs>regression(new String[] {"it", "record", "x"},
                    it -> new double[] {it.it(), it.record(), it.x()},
                    it -> new HeadKinds_PoseOutputs(it[0], it[1], it[2]))
                    .loss(Regression.Loss.MEAN_ABSOLUTE_ERROR))
            .setBlock(HeadKinds_PoseBlock::new)
            .addLayer("backbone", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("head", "Dense(units=3)", new Shape(-1, 3), 3843, 3843)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(HeadKinds_PoseBlock.OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private HeadKinds_PoseModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_PoseModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a regressor with a pretrained network; all other weights are randomly
     * initialised.
     */
    static HeadKinds_PoseModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a regressor with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static HeadKinds_PoseModel create(ModelOptions options) {
        return new HeadKinds_PoseModel(options);
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_PoseModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a saved regressor.
     *
     * @param folder the folder that was passed to {@link #save}
     * @param options the options: seed and device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HeadKinds_PoseModel load(Path folder, ModelOptions options) {
        return new HeadKinds_PoseModel(folder, options);
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
