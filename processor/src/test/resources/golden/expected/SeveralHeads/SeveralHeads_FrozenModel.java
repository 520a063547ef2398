package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link SeveralHeads.Frozen}.
 *
 * <pre>
 * Name      Layer                            Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pooling   GlobalAvgPool                    (N, 1280)             0
 * one       Dense(units=3)                   (N, 3)            3,843
 * other     Dense(units=2)                   (N, 2)            2,562
 * Total parameters: 6,405 + those of backbone
 * Trainable parameters: 6,405
 * Frozen parameters: 0 + those of backbone
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_FrozenModel extends MultiTaskClassifier<Image, SeveralHeads_FrozenLabels, SeveralHeads_FrozenPrediction, SeveralHeads_FrozenEvaluation> {
    private static final Task<SeveralHeads_FrozenLabels, Integer> ONE_TASK = new Task<>("one",
            LabelSets.ofCount(3), 1.0, SeveralHeads_FrozenLabels::one);

    private static final Task<SeveralHeads_FrozenLabels, Integer> OTHER_TASK = new Task<>("other",
            LabelSets.ofCount(2), 1.0, SeveralHeads_FrozenLabels::other);

    private static final ModelSpec<Image, SeveralHeads_FrozenLabels> SPEC = ModelSpec.<Image, SeveralHeads_FrozenLabels>builder()
            .setName("SeveralHeads_Frozen")
            .setFingerprint("7d392baa3d8254b03d32b6fe1b1b8bafc43af68773aa26805e69390513605cbb")
            .setInput(Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .addTask(ONE_TASK)
            .addTask(OTHER_TASK)
            .setBlock(SeveralHeads_FrozenBlock::new)
            .addLayer("backbone", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("one", "Dense(units=3)", new Shape(-1, 3), 3843, 3843)
            .addLayer("other", "Dense(units=2)", new Shape(-1, 2), 2562, 2562)
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(SeveralHeads_FrozenBlock.OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private SeveralHeads_FrozenModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralHeads_FrozenModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     */
    static SeveralHeads_FrozenModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with a pretrained network; all other weights are randomly
     * initialised.
     *
     * @param options the options: seed and device
     */
    static SeveralHeads_FrozenModel create(ModelOptions options) {
        return new SeveralHeads_FrozenModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralHeads_FrozenModel load(Path folder) {
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
    static SeveralHeads_FrozenModel load(Path folder, ModelOptions options) {
        return new SeveralHeads_FrozenModel(folder, options);
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

    @Override
    protected SeveralHeads_FrozenPrediction prediction(
            HeadOutput<SeveralHeads_FrozenLabels> answer) {
        return new SeveralHeads_FrozenPrediction(answer.of(ONE_TASK), answer.of(OTHER_TASK));
    }

    @Override
    protected SeveralHeads_FrozenEvaluation evaluation(
            Evaluations<SeveralHeads_FrozenLabels> evaluations) {
        return new SeveralHeads_FrozenEvaluation(evaluations.of(ONE_TASK),
                evaluations.of(OTHER_TASK));
    }
}
