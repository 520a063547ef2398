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
 * The classifier of {@link Renamed.CustomJoin}.
 *
 * <pre>
 * Name   Layer                 Output shape  Params
 * unit   Use(Exchanged)        ?                  ?
 * Upper  Dense(4)              ?                  ?
 * lower  Dense(4)              ?                  ?
 * one    Dense(units=3)        (N, 3)             ?
 * other  second(kernel, bias)  (N, 2)             ?
 * Total parameters: 0 + those of all layers marked ?
 * Trainable parameters: 0 + those of all layers marked ?
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class Renamed_CustomJoinModel extends MultiTaskClassifier<Renamed_CustomJoinInput, Renamed_CustomJoinLabels, Renamed_CustomJoinPrediction, Renamed_CustomJoinEvaluation> {
    private static final Task<Renamed_CustomJoinLabels, Integer> FIRST_TASK = new Task<>("one",
            LabelSets.ofCount(3), 1.0, Renamed_CustomJoinLabels::first);

    private static final Task<Renamed_CustomJoinLabels, Integer> SECOND_TASK = new Task<>("other",
            LabelSets.ofCount(2), 1.0, Renamed_CustomJoinLabels::second);

    private static final ModelSpec<Renamed_CustomJoinInput, Renamed_CustomJoinLabels> SPEC = ModelSpec.<Renamed_CustomJoinInput, Renamed_CustomJoinLabels>builder()
            .setName("Renamed_CustomJoin")
            .setFingerprint("1d0ad11017b068a8e889845b2ef0aceecd7b65fdd08ff44e7e1414adab0e8d27")
            .setInput(JoinedInputs.<Renamed_CustomJoinInput>of()
                    .add("west", Inputs.floats(new Shape(4)), Renamed_CustomJoinInput::west)
                    .add("east", Inputs.floats(new Shape(4)), Renamed_CustomJoinInput::east)
                    .encoder())
            .addTask(FIRST_TASK)
            .addTask(SECOND_TASK)
            .setBlock(Renamed_CustomJoinBlock::new)
            .addLayer("unit", "Use(Exchanged)")
            .addLayer("Upper", "Dense(4)")
            .addLayer("lower", "Dense(4)")
            .addLayer("one", "Dense(units=3)", new Shape(-1, 3))
            .addLayer("other", "second(kernel, bias)", new Shape(-1, 2))
            .build();

    private Renamed_CustomJoinModel(ModelOptions options) {
        super(SPEC, options);
    }

    private Renamed_CustomJoinModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static Renamed_CustomJoinModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static Renamed_CustomJoinModel create(ModelOptions options) {
        return new Renamed_CustomJoinModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static Renamed_CustomJoinModel load(Path folder) {
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
    static Renamed_CustomJoinModel load(Path folder, ModelOptions options) {
        return new Renamed_CustomJoinModel(folder, options);
    }

    @Override
    protected Renamed_CustomJoinPrediction prediction(HeadOutput<Renamed_CustomJoinLabels> answer) {
        return new Renamed_CustomJoinPrediction(answer.of(FIRST_TASK), answer.of(SECOND_TASK));
    }

    @Override
    protected Renamed_CustomJoinEvaluation evaluation(
            Evaluations<Renamed_CustomJoinLabels> evaluations) {
        return new Renamed_CustomJoinEvaluation(evaluations.of(FIRST_TASK),
                evaluations.of(SECOND_TASK));
    }
}
