package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link LearnedLabels.Mixed}.
 *
 * <pre>
 * Name     Layer           Output shape  Params
 * columns  Columns(Word)   ?                  0
 * kind     Dense           ?                  ?
 * number   Dense(units=3)  (N, 3)             ?
 * topics   Dense           ?                  ?
 * other    other(kernel)   ?                  ?
 * Total parameters: 0 + those of all layers marked ?
 * Trainable parameters: 0 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class LearnedLabels_MixedModel extends MultiTaskClassifier<LearnedLabels.Word, LearnedLabels_MixedLabels, LearnedLabels_MixedPrediction, LearnedLabels_MixedEvaluation> {
    private static final Task<LearnedLabels_MixedLabels, String> KIND_TASK = new Task<>("kind",
            Target.learned(), 1.0, LearnedLabels_MixedLabels::kind);

    private static final Task<LearnedLabels_MixedLabels, Integer> NUMBER_TASK = new Task<>("number",
            LabelSets.ofCount(3), 1.0, LearnedLabels_MixedLabels::number);

    private static final Task<LearnedLabels_MixedLabels, Set<String>> TOPICS_TASK = new Task<>("topics",
            Target.learnedSet(), 0.5, LearnedLabels_MixedLabels::topics);

    private static final Task<LearnedLabels_MixedLabels, String> OTHER_TASK = new Task<>("other",
            Target.learned(), 1.0, LearnedLabels_MixedLabels::other);

    private static final ModelSpec<LearnedLabels.Word, LearnedLabels_MixedLabels> SPEC = ModelSpec.<LearnedLabels.Word, LearnedLabels_MixedLabels>builder()
            .setName("LearnedLabels_Mixed")
            .setFingerprint("7dd1983d196d60f40697be372eea253b0067b9903641eea389af922b553cf1a0")
            .setColumns(LearnedLabels_WordEncoder::new,
                    (columns, sizes) -> new LearnedLabels_MixedBlock(columns, sizes.of("kind"),
                    sizes.of("topics"), sizes.of("other")))
            .addTask(KIND_TASK)
            .addTask(NUMBER_TASK)
            .addTask(TOPICS_TASK)
            .addTask(OTHER_TASK)
            .addLayer("columns", "Columns(Word)")
            .addLayer("kind", "Dense")
            .addLayer("number", "Dense(units=3)", new Shape(-1, 3))
            .addLayer("topics", "Dense")
            .addLayer("other", "other(kernel)")
            .build();

    private LearnedLabels_MixedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private LearnedLabels_MixedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels and columns from the training
     * data and initialises its weights.
     */
    public static LearnedLabels_MixedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates an unfitted classifier: {@link #fit} learns its labels and columns from the training
     * data and initialises its weights.
     *
     * @param options the options: seed and device
     */
    public static LearnedLabels_MixedModel create(ModelOptions options) {
        return new LearnedLabels_MixedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static LearnedLabels_MixedModel load(Path folder) {
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
    public static LearnedLabels_MixedModel load(Path folder, ModelOptions options) {
        return new LearnedLabels_MixedModel(folder, options);
    }

    @Override
    protected LearnedLabels_MixedPrediction prediction(
            HeadOutput<LearnedLabels_MixedLabels> answer) {
        return new LearnedLabels_MixedPrediction(answer.of(KIND_TASK), answer.of(NUMBER_TASK),
                answer.multiLabel(TOPICS_TASK), answer.of(OTHER_TASK));
    }

    @Override
    protected LearnedLabels_MixedEvaluation evaluation(
            Evaluations<LearnedLabels_MixedLabels> evaluations) {
        return new LearnedLabels_MixedEvaluation(evaluations.of(KIND_TASK),
                evaluations.of(NUMBER_TASK), evaluations.multiLabel(TOPICS_TASK),
                evaluations.of(OTHER_TASK));
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
