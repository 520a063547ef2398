package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The model of {@link HeadKinds.Everything}.
 *
 * <pre>
 * Name         Layer                                   Output shape  Params
 * flat         Flatten                                 (N, 192)           0
 * dense        Dense(units=16, activation=RELU)        (N, 16)        3,088
 * time         Dense(units=2)                          (N, 2)            34
 * place        Dense(units=4)                          (N, 4)            68
 * urgent       Dense(units=1)                          (N, 1)            17
 * verdict      Dropout(0.5), Dense(units=1)            (N, 1)            17
 * tags         Dense(units=3)                          (N, 3)            51
 * weatherSeen  Dense(units=2)                          (N, 2)            34
 * stars        HiddenHead(hidden=8, activation=RELU),  (N, 4)           148
 *                OrdinalHead(classes=5)
 * price        Dense(units=1)                          (N, 1)            17
 * size         Dense(units=4)                          (N, 4)            68
 * reused       HeadKinds.Margin                        (N, 3)            48
 * centre       centre(kernel)                          (N, 2)            32
 * Total parameters: 3,622
 * Trainable parameters: 3,622
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
public final class HeadKinds_EverythingModel extends MultiTaskClassifier<Image, HeadKinds_EverythingLabels, HeadKinds_EverythingPrediction, HeadKinds_EverythingEvaluation> {
    private static final Task<HeadKinds_EverythingLabels, String> TIME_TASK = new Task<>("time",
            LabelSets.ofNames("day", "night"), 1.0, HeadKinds_EverythingLabels::time);

    private static final Task<HeadKinds_EverythingLabels, Integer> PLACE_TASK = new Task<>("place",
            Target.multiClass(LabelSets.ofCount(4)).smoothing(0.1), 0.5,
            HeadKinds_EverythingLabels::place);

    private static final Task<HeadKinds_EverythingLabels, Boolean> URGENT_TASK = new Task<>("urgent",
            Target.binary(), 2.0, HeadKinds_EverythingLabels::urgent);

    private static final Task<HeadKinds_EverythingLabels, HeadKinds.Verdict> VERDICT_TASK = new Task<>("verdict",
            Target.binary(LabelSets.of(HeadKinds.Verdict.class)), 1.0,
            HeadKinds_EverythingLabels::verdict);

    private static final Task<HeadKinds_EverythingLabels, Set<HeadKinds.Tag>> TAGS_TASK = new Task<>("tags",
            Target.multiLabel(LabelSets.of(HeadKinds.Tag.class)), 1.0,
            HeadKinds_EverythingLabels::tags);

    private static final Task<HeadKinds_EverythingLabels, Set<String>> WEATHER_SEEN_TASK = new Task<>("weatherSeen",
            Target.multiLabel(LabelSets.ofNames("sun", "rain")).smoothing(0.1).focal(2.0), 1.0,
            HeadKinds_EverythingLabels::weatherSeen);

    private static final Task<HeadKinds_EverythingLabels, Integer> STARS_TASK = new Task<>("stars",
            Target.ordinal(LabelSets.ofCount(5)), 1.0, HeadKinds_EverythingLabels::stars);

    private static final Task<HeadKinds_EverythingLabels, Double> PRICE_TASK = new Task<>("price",
            Target.regression().loss(Regression.Loss.HUBER), 1.0,
            HeadKinds_EverythingLabels::price);

    private static final Task<HeadKinds_EverythingLabels, HeadKinds_EverythingSizeOutputs> SIZE_TASK = new Task<>("size",
            Target.<HeadKinds_EverythingSizeOutputs>regression(new String[] {"width", "height"},
            it -> new double[] {it.width(), it.height()},
            it -> new HeadKinds_EverythingSizeOutputs(it[0], it[1])).quantiles(0.25, 0.5), 1.0,
            HeadKinds_EverythingLabels::size);

    private static final Task<HeadKinds_EverythingLabels, Set<Integer>> REUSED_TASK = new Task<>("reused",
            Target.multiLabel(LabelSets.ofCount(3)), 1.0, HeadKinds_EverythingLabels::reused);

    private static final Task<HeadKinds_EverythingLabels, HeadKinds_EverythingCentreOutputs> CENTRE_TASK = new Task<>("centre",
            Target.<HeadKinds_EverythingCentreOutputs>regression(new String[] {"x", "y"},
            it -> new double[] {it.x(), it.y()}, it -> new HeadKinds_EverythingCentreOutputs(it[0],
            it[1])), 1.0, HeadKinds_EverythingLabels::centre);

    private static final ModelSpec<Image, HeadKinds_EverythingLabels> SPEC = ModelSpec.<Image, HeadKinds_EverythingLabels>builder()
            .setName("HeadKinds_Everything")
            .setFingerprint("42ae88e9d39487bdd707e2257a373d1c3ce263fe5083ba551e62d1c24aae670f")
            .setInput(Inputs.image(new Shape(3, 8, 8), Resize.STRETCH))
            .addTask(TIME_TASK)
            .addTask(PLACE_TASK)
            .addTask(URGENT_TASK)
            .addTask(VERDICT_TASK)
            .addTask(TAGS_TASK)
            .addTask(WEATHER_SEEN_TASK)
            .addTask(STARS_TASK)
            .addTask(PRICE_TASK)
            .addTask(SIZE_TASK)
            .addTask(REUSED_TASK)
            .addTask(CENTRE_TASK)
            .setBlock(HeadKinds_EverythingBlock::new)
            .addLayer("flat", "Flatten", new Shape(-1, 192), 0, 0)
            .addLayer("dense", "Dense(units=16, activation=RELU)", new Shape(-1, 16), 3088, 3088)
            .addLayer("time", "Dense(units=2)", new Shape(-1, 2), 34, 34)
            .addLayer("place", "Dense(units=4)", new Shape(-1, 4), 68, 68)
            .addLayer("urgent", "Dense(units=1)", new Shape(-1, 1), 17, 17)
            .addLayer("verdict", "Dropout(0.5), Dense(units=1)", new Shape(-1, 1), 17, 17)
            .addLayer("tags", "Dense(units=3)", new Shape(-1, 3), 51, 51)
            .addLayer("weatherSeen", "Dense(units=2)", new Shape(-1, 2), 34, 34)
            .addLayer("stars", "HiddenHead(hidden=8, activation=RELU), OrdinalHead(classes=5)",
                    new Shape(-1, 4), 148, 148)
            .addLayer("price", "Dense(units=1)", new Shape(-1, 1), 17, 17)
            .addLayer("size", "Dense(units=4)", new Shape(-1, 4), 68, 68)
            .addLayer("reused", "HeadKinds.Margin", new Shape(-1, 3), 48, 48)
            .addLayer("centre", "centre(kernel)", new Shape(-1, 2), 32, 32)
            .build();

    private HeadKinds_EverythingModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HeadKinds_EverythingModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a model with randomly initialised weights.
     */
    public static HeadKinds_EverythingModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a model with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    public static HeadKinds_EverythingModel create(ModelOptions options) {
        return new HeadKinds_EverythingModel(options);
    }

    /**
     * Loads a saved model.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadKinds_EverythingModel load(Path folder) {
        return load(folder, ModelOptions.defaults());
    }

    /**
     * Loads a saved model.
     *
     * @param folder the folder that was passed to {@link #save}
     * @param options the options: seed and device
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    public static HeadKinds_EverythingModel load(Path folder, ModelOptions options) {
        return new HeadKinds_EverythingModel(folder, options);
    }

    @Override
    protected HeadKinds_EverythingPrediction prediction(
            HeadOutput<HeadKinds_EverythingLabels> answer) {
        return new HeadKinds_EverythingPrediction(answer.of(TIME_TASK), answer.of(PLACE_TASK),
                answer.of(URGENT_TASK), answer.of(VERDICT_TASK), answer.multiLabel(TAGS_TASK),
                answer.multiLabel(WEATHER_SEEN_TASK), answer.of(STARS_TASK),
                answer.regression(PRICE_TASK), answer.regression(SIZE_TASK),
                answer.multiLabel(REUSED_TASK), answer.regression(CENTRE_TASK));
    }

    @Override
    protected HeadKinds_EverythingEvaluation evaluation(
            Evaluations<HeadKinds_EverythingLabels> evaluations) {
        return new HeadKinds_EverythingEvaluation(evaluations.of(TIME_TASK),
                evaluations.of(PLACE_TASK), evaluations.of(URGENT_TASK),
                evaluations.of(VERDICT_TASK), evaluations.multiLabel(TAGS_TASK),
                evaluations.multiLabel(WEATHER_SEEN_TASK), evaluations.ordinal(STARS_TASK),
                evaluations.regression(PRICE_TASK), evaluations.regression(SIZE_TASK),
                evaluations.multiLabel(REUSED_TASK), evaluations.regression(CENTRE_TASK));
    }

    /**
     * Returns the probability above which the head urgent
     * predicts the positive class. Default: 0.5.
     */
    public double urgentThreshold() {
        return threshold(URGENT_TASK);
    }

    /**
     * Sets the probability above which the head urgent
     * predicts the positive class. It is saved with the model.
     *
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range
     * @throws IllegalStateException if the model is closed, or during its own
     *         training or prediction
     */
    public void setUrgentThreshold(double threshold) {
        setThreshold(URGENT_TASK, threshold);
    }

    /**
     * Returns the probability above which the head verdict
     * predicts the positive class. Default: 0.5.
     */
    public double verdictThreshold() {
        return threshold(VERDICT_TASK);
    }

    /**
     * Sets the probability above which the head verdict
     * predicts the positive class. It is saved with the model.
     *
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range
     * @throws IllegalStateException if the model is closed, or during its own
     *         training or prediction
     */
    public void setVerdictThreshold(double threshold) {
        setThreshold(VERDICT_TASK, threshold);
    }

    /**
     * Returns the probability above which the head tags
     * predicts a label. Default: 0.5.
     *
     * @param label the label
     * @throws IllegalArgumentException if the label is unknown
     */
    public double tagsThreshold(HeadKinds.Tag label) {
        return threshold(TAGS_TASK, label);
    }

    /**
     * Sets the probability above which the head tags
     * predicts a label. It is saved with the model.
     *
     * @param label the label
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range or the label
     *         is unknown
     * @throws IllegalStateException if the model is closed, or during its own
     *         training or prediction
     */
    public void setTagsThreshold(HeadKinds.Tag label, double threshold) {
        setThreshold(TAGS_TASK, label, threshold);
    }

    /**
     * Sets the probability above which the head tags
     * predicts a label, for all labels. It is saved with the model.
     *
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range
     * @throws IllegalStateException if the labels have not been learned yet, the model
     *         is closed, or during its own training or prediction
     */
    public void setTagsThreshold(double threshold) {
        setThresholds(TAGS_TASK, threshold);
    }

    /**
     * Returns the probability above which the head weatherSeen
     * predicts a label. Default: 0.5.
     *
     * @param label the label
     * @throws IllegalArgumentException if the label is unknown
     */
    public double weatherSeenThreshold(String label) {
        return threshold(WEATHER_SEEN_TASK, label);
    }

    /**
     * Sets the probability above which the head weatherSeen
     * predicts a label. It is saved with the model.
     *
     * @param label the label
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range or the label
     *         is unknown
     * @throws IllegalStateException if the model is closed, or during its own
     *         training or prediction
     */
    public void setWeatherSeenThreshold(String label, double threshold) {
        setThreshold(WEATHER_SEEN_TASK, label, threshold);
    }

    /**
     * Sets the probability above which the head weatherSeen
     * predicts a label, for all labels. It is saved with the model.
     *
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range
     * @throws IllegalStateException if the labels have not been learned yet, the model
     *         is closed, or during its own training or prediction
     */
    public void setWeatherSeenThreshold(double threshold) {
        setThresholds(WEATHER_SEEN_TASK, threshold);
    }

    /**
     * Returns the probability above which the head reused
     * predicts a label. Default: 0.5.
     *
     * @param label the label
     * @throws IllegalArgumentException if the label is unknown
     */
    public double reusedThreshold(Integer label) {
        return threshold(REUSED_TASK, label);
    }

    /**
     * Sets the probability above which the head reused
     * predicts a label. It is saved with the model.
     *
     * @param label the label
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range or the label
     *         is unknown
     * @throws IllegalStateException if the model is closed, or during its own
     *         training or prediction
     */
    public void setReusedThreshold(Integer label, double threshold) {
        setThreshold(REUSED_TASK, label, threshold);
    }

    /**
     * Sets the probability above which the head reused
     * predicts a label, for all labels. It is saved with the model.
     *
     * @param threshold the probability, above 0 and below 1
     * @throws IllegalArgumentException if the threshold is out of range
     * @throws IllegalStateException if the labels have not been learned yet, the model
     *         is closed, or during its own training or prediction
     */
    public void setReusedThreshold(double threshold) {
        setThresholds(REUSED_TASK, threshold);
    }
}
