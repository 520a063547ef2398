package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link HiddenNames.Heads}.
 *
 * <pre>
 * Name        Layer                                   Output shape  Params
 * List        Dense(4)                                (N, 4)            20
 * Dropout     Dropout(0.1), Dense(units=2)            (N, 2)            10
 * Linear      Dense(units=2)                          (N, 2)            10
 * HiddenHead  HiddenHead(hidden=3, activation=RELU),  (N, 2)            23
 *               Dense(units=2)
 * Total parameters: 63
 * Trainable parameters: 63
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class HiddenNames_HeadsModel extends MultiTaskClassifier<float[], HiddenNames_HeadsLabels, HiddenNames_HeadsPrediction, HiddenNames_HeadsEvaluation> {
    private static final Task<HiddenNames_HeadsLabels, java.lang.String> DROPOUT_TASK = new Task<>("Dropout",
            LabelSets.ofNames("violin", "cello"), 1.0, HiddenNames_HeadsLabels::Dropout);

    private static final Task<HiddenNames_HeadsLabels, java.lang.Integer> LINEAR_TASK = new Task<>("Linear",
            LabelSets.ofCount(2), 1.0, HiddenNames_HeadsLabels::Linear);

    private static final Task<HiddenNames_HeadsLabels, java.lang.Integer> HIDDEN_HEAD_TASK = new Task<>("HiddenHead",
            LabelSets.ofCount(2), 1.0, HiddenNames_HeadsLabels::HiddenHead);

    private static final ModelSpec<float[], HiddenNames_HeadsLabels> SPEC = ModelSpec.<float[], HiddenNames_HeadsLabels>builder()
            .setName("HiddenNames_Heads")
            .setFingerprint("a3a6c575797be5e4b0f4c9183d519698510e5b99ad83b87d33144ea77527778e")
            .setInput(Inputs.floats(new Shape(4)))
            .addTask(DROPOUT_TASK)
            .addTask(LINEAR_TASK)
            .addTask(HIDDEN_HEAD_TASK)
            .setBlock(HiddenNames_HeadsBlock::new)
            .addLayer("List", "Dense(4)", new Shape(-1, 4), 20, 20)
            .addLayer("Dropout", "Dropout(0.1), Dense(units=2)", new Shape(-1, 2), 10, 10)
            .addLayer("Linear", "Dense(units=2)", new Shape(-1, 2), 10, 10)
            .addLayer("HiddenHead", "HiddenHead(hidden=3, activation=RELU), Dense(units=2)",
                    new Shape(-1, 2), 23, 23)
            .build();

    private HiddenNames_HeadsModel(ModelOptions options) {
        super(SPEC, options);
    }

    private HiddenNames_HeadsModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static HiddenNames_HeadsModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static HiddenNames_HeadsModel create(ModelOptions options) {
        return new HiddenNames_HeadsModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static HiddenNames_HeadsModel load(Path folder) {
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
    static HiddenNames_HeadsModel load(Path folder, ModelOptions options) {
        return new HiddenNames_HeadsModel(folder, options);
    }

    @java.lang.Override
    protected HiddenNames_HeadsPrediction prediction(HeadOutput<HiddenNames_HeadsLabels> answer) {
        return new HiddenNames_HeadsPrediction(answer.of(DROPOUT_TASK), answer.of(LINEAR_TASK),
                answer.of(HIDDEN_HEAD_TASK));
    }

    @java.lang.Override
    protected HiddenNames_HeadsEvaluation evaluation(
            Evaluations<HiddenNames_HeadsLabels> evaluations) {
        return new HiddenNames_HeadsEvaluation(evaluations.of(DROPOUT_TASK),
                evaluations.of(LINEAR_TASK), evaluations.of(HIDDEN_HEAD_TASK));
    }
}
