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
 * The classifier of {@link SeveralHeads.Mixed}.
 *
 * <pre>
 * Name      Layer                                   Output shape  Params
 * features  HiddenHead(hidden=8, activation=RELU),  (N, 3)            67
 *             Dense(units=3)
 * head      CosineHead(temperature=0.1)             (N, 4)            17
 * logits    Dense(units=5)                          (N, 5)            25
 * shapes    shapes(kernel)                          (N, 2)             8
 * Total parameters: 117
 * Trainable parameters: 117
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_MixedModel extends MultiTaskClassifier<float[], SeveralHeads_MixedLabels, SeveralHeads_MixedPrediction, SeveralHeads_MixedEvaluation> {
    private static final Task<SeveralHeads_MixedLabels, Integer> FEATURES_TASK = new Task<>("features",
            LabelSets.ofCount(3), 1.0, SeveralHeads_MixedLabels::features);

    private static final Task<SeveralHeads_MixedLabels, Integer> HEAD_TASK = new Task<>("head",
            LabelSets.ofCount(4), 2.0, SeveralHeads_MixedLabels::head);

    private static final Task<SeveralHeads_MixedLabels, Integer> LOGITS_TASK = new Task<>("logits",
            LabelSets.ofCount(5), 1.0, SeveralHeads_MixedLabels::logits);

    private static final Task<SeveralHeads_MixedLabels, Integer> SHAPES_TASK = new Task<>("shapes",
            LabelSets.ofCount(2), 1.0, SeveralHeads_MixedLabels::shapes);

    private static final ModelSpec<float[], SeveralHeads_MixedLabels> SPEC = ModelSpec.<float[], SeveralHeads_MixedLabels>builder()
            .setName("SeveralHeads_Mixed")
            .setFingerprint("fa25adecc848581b730a2e10db694f3a89afdb414556b5aa34227e1fb804967d")
            .setInput(Inputs.floats(new Shape(4)))
            .addTask(FEATURES_TASK)
            .addTask(HEAD_TASK)
            .addTask(LOGITS_TASK)
            .addTask(SHAPES_TASK)
            .setBlock(SeveralHeads_MixedBlock::new)
            .addLayer("features", "HiddenHead(hidden=8, activation=RELU), Dense(units=3)",
                    new Shape(-1, 3), 67, 67)
            .addLayer("head", "CosineHead(temperature=0.1)", new Shape(-1, 4), 17, 17)
            .addLayer("logits", "Dense(units=5)", new Shape(-1, 5), 25, 25)
            .addLayer("shapes", "shapes(kernel)", new Shape(-1, 2), 8, 8)
            .build();

    private SeveralHeads_MixedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralHeads_MixedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralHeads_MixedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralHeads_MixedModel create(ModelOptions options) {
        return new SeveralHeads_MixedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralHeads_MixedModel load(Path folder) {
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
    static SeveralHeads_MixedModel load(Path folder, ModelOptions options) {
        return new SeveralHeads_MixedModel(folder, options);
    }

    @Override
    protected SeveralHeads_MixedPrediction prediction(HeadOutput<SeveralHeads_MixedLabels> answer) {
        return new SeveralHeads_MixedPrediction(answer.of(FEATURES_TASK), answer.of(HEAD_TASK),
                answer.of(LOGITS_TASK), answer.of(SHAPES_TASK));
    }

    @Override
    protected SeveralHeads_MixedEvaluation evaluation(
            Evaluations<SeveralHeads_MixedLabels> evaluations) {
        return new SeveralHeads_MixedEvaluation(evaluations.of(FEATURES_TASK),
                evaluations.of(HEAD_TASK), evaluations.of(LOGITS_TASK),
                evaluations.of(SHAPES_TASK));
    }
}
