package golden;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.JoinedInputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.model.MultiTaskClassifier;
import java.nio.file.Path;
import javax.annotation.processing.Generated;

/**
 * The classifier of {@link SeveralHeads.Joined}.
 *
 * <pre>
 * Name   Layer           Output shape  Params
 * dense  Dense(4)        (N, 4)            24
 * one    Dense(units=3)  (N, 3)            15
 * other  Dense(units=2)  (N, 2)            10
 * Total parameters: 49
 * Trainable parameters: 49
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_JoinedModel extends MultiTaskClassifier<SeveralHeads_JoinedInput, SeveralHeads_JoinedLabels, SeveralHeads_JoinedPrediction, SeveralHeads_JoinedEvaluation> {
    private static final Task<SeveralHeads_JoinedLabels, Integer> ONE_TASK = new Task<>("one",
            LabelSets.ofCount(3), 1.0, SeveralHeads_JoinedLabels::one);

    private static final Task<SeveralHeads_JoinedLabels, Integer> OTHER_TASK = new Task<>("other",
            LabelSets.ofCount(2), 1.0, SeveralHeads_JoinedLabels::other);

    private static final ModelSpec<SeveralHeads_JoinedInput, SeveralHeads_JoinedLabels> SPEC = ModelSpec.<SeveralHeads_JoinedInput, SeveralHeads_JoinedLabels>builder()
            .setName("SeveralHeads_Joined")
            .setFingerprint("323f8295843f855566e7d3a8be04de6097adf999fd95a28f4c0a6951904c2b57")
            .setInput(JoinedInputs.<SeveralHeads_JoinedInput>of()
                    .add("left", Inputs.floats(new Shape(3)), SeveralHeads_JoinedInput::left)
                    .add("right", Inputs.floats(new Shape(2)), SeveralHeads_JoinedInput::right)
                    .encoder())
            .addTask(ONE_TASK)
            .addTask(OTHER_TASK)
            .setBlock(SeveralHeads_JoinedBlock::new)
            .addLayer("dense", "Dense(4)", new Shape(-1, 4), 24, 24)
            .addLayer("one", "Dense(units=3)", new Shape(-1, 3), 15, 15)
            .addLayer("other", "Dense(units=2)", new Shape(-1, 2), 10, 10)
            .build();

    private SeveralHeads_JoinedModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralHeads_JoinedModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralHeads_JoinedModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralHeads_JoinedModel create(ModelOptions options) {
        return new SeveralHeads_JoinedModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralHeads_JoinedModel load(Path folder) {
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
    static SeveralHeads_JoinedModel load(Path folder, ModelOptions options) {
        return new SeveralHeads_JoinedModel(folder, options);
    }

    @Override
    protected SeveralHeads_JoinedPrediction prediction(
            HeadOutput<SeveralHeads_JoinedLabels> answer) {
        return new SeveralHeads_JoinedPrediction(answer.of(ONE_TASK), answer.of(OTHER_TASK));
    }

    @Override
    protected SeveralHeads_JoinedEvaluation evaluation(
            Evaluations<SeveralHeads_JoinedLabels> evaluations) {
        return new SeveralHeads_JoinedEvaluation(evaluations.of(ONE_TASK),
                evaluations.of(OTHER_TASK));
    }
}
