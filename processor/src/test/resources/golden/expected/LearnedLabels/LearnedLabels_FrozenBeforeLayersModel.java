package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.FrozenBeforeLayers}.
 *
 * <pre>
 * Name      Layer                            Output shape     Params
 * backbone  MobileNetV2(width=0.35), frozen  (N, 1280, 1, 1)       ?
 * pooling   GlobalAvgPool                    (N, 1280)             0
 * norm      BatchNorm                        (N, 1280)         5,120
 * kind      Dense                            ?                     ?
 * topics    Dense                            ?                     ?
 * place     Dense                            ?                     ?
 * season    Dense                            ?                     ?
 * Total parameters: 5,120 + those of all layers marked ?
 * Trainable parameters: 2,560 + those of all trainable layers marked ?
 * Frozen parameters: 0 + those of backbone
 * Running statistics: 2,560 + those of all trainable layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class LearnedLabels_FrozenBeforeLayersModel extends MultiTaskClassifier<Image, LearnedLabels_FrozenBeforeLayersLabels, LearnedLabels_FrozenBeforeLayersPrediction, LearnedLabels_FrozenBeforeLayersEvaluation> {
    private static final Task<LearnedLabels_FrozenBeforeLayersLabels, String> KIND_TASK = new Task<>("kind",
            Target.learned(), 1.0, LearnedLabels_FrozenBeforeLayersLabels::kind);

    private static final Task<LearnedLabels_FrozenBeforeLayersLabels, Set<String>> TOPICS_TASK = new Task<>("topics",
            Target.learnedSet(), 1.0, LearnedLabels_FrozenBeforeLayersLabels::topics);

    private static final Task<LearnedLabels_FrozenBeforeLayersLabels, String> PLACE_TASK = new Task<>("place",
            Target.learned(), 1.0, LearnedLabels_FrozenBeforeLayersLabels::place);

    private static final Task<LearnedLabels_FrozenBeforeLayersLabels, String> SEASON_TASK = new Task<>("season",
            Target.learned(), 1.0, LearnedLabels_FrozenBeforeLayersLabels::season);

    private static final ModelSpec<Image, LearnedLabels_FrozenBeforeLayersLabels> SPEC = ModelSpec.<Image, LearnedLabels_FrozenBeforeLayersLabels>builder()
            .setName("LearnedLabels_FrozenBeforeLayers")
            .setFingerprint("925ed5e3e1ee3553e4dfa31f29d54d6dbe1bbb1c7cbfa609385d535a69d89616")
            .setInput(Inputs.image(new Shape(3, 32, 32), Resize.STRETCH,
                    new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f}))
            .addTask(KIND_TASK)
            .addTask(TOPICS_TASK)
            .addTask(PLACE_TASK)
            .addTask(SEASON_TASK)
            .setBlock(sizes -> new LearnedLabels_FrozenBeforeLayersBlock(sizes.of("kind"),
                    sizes.of("topics"), sizes.of("place"), sizes.of("season")))
            .addLayer("backbone", "MobileNetV2(width=0.35)", new Shape(-1, 1280, 1, 1))
            .addLayer("pooling", "GlobalAvgPool", new Shape(-1, 1280), 0, 0)
            .addLayer("norm", "BatchNorm", new Shape(-1, 1280), 5120, 2560)
            .addLayer("kind", "Dense")
            .addLayer("topics", "Dense")
            .addLayer("place", "Dense")
            .addLayer("season", "Dense")
            .setBackbone(BackboneSpec.builder()
                    .setNetwork(MobileNetV2::new)
                    .setOptions(LearnedLabels_FrozenBeforeLayersBlock.OPTIONS)
                    .setWeights("mobilenet.safetensors")
                    .setTrainable(false)
                    .build())
            .build();

    private LearnedLabels_FrozenBeforeLayersModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_FrozenBeforeLayersModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     */
    static LearnedLabels_FrozenBeforeLayersModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    static LearnedLabels_FrozenBeforeLayersModel create(ModelOptions options) {
        return new LearnedLabels_FrozenBeforeLayersModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static LearnedLabels_FrozenBeforeLayersModel load(Path folder) {
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
    static LearnedLabels_FrozenBeforeLayersModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_FrozenBeforeLayersModel(folder, options);
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
    protected LearnedLabels_FrozenBeforeLayersPrediction prediction(
            HeadOutput<LearnedLabels_FrozenBeforeLayersLabels> answer) {
        return new LearnedLabels_FrozenBeforeLayersPrediction(answer.of(KIND_TASK),
                answer.multiLabel(TOPICS_TASK), answer.of(PLACE_TASK), answer.of(SEASON_TASK));
    }

    @Override
    protected LearnedLabels_FrozenBeforeLayersEvaluation evaluation(
            Evaluations<LearnedLabels_FrozenBeforeLayersLabels> evaluations) {
        return new LearnedLabels_FrozenBeforeLayersEvaluation(evaluations.of(KIND_TASK),
                evaluations.multiLabel(TOPICS_TASK), evaluations.of(PLACE_TASK),
                evaluations.of(SEASON_TASK));
    }

    /**
     * Returns the probability above which the head topics
     * predicts a label. Default: 0.5.
     *
     * @param label the label
     * @throws IllegalArgumentException if the label is unknown
     */
    public double topicsThreshold(String label) {
        return threshold(TOPICS_TASK, label);
    }

    /**
     * Sets the probability above which the head topics
     * predicts a label. It is saved with the model.
     *
     * @param label the label
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range or the label
     *         is unknown
     * @throws IllegalStateException if the model is closed, or during its own
     *         training or prediction
     */
    public void setTopicsThreshold(String label, double threshold) {
        setThreshold(TOPICS_TASK, label, threshold);
    }

    /**
     * Sets the probability above which the head topics
     * predicts a label, for all labels. It is saved with the model.
     *
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range
     * @throws IllegalStateException if the labels have not been learned yet, the model
     *         is closed, or during its own training or prediction
     */
    public void setTopicsThreshold(double threshold) {
        setThresholds(TOPICS_TASK, threshold);
    }
}
