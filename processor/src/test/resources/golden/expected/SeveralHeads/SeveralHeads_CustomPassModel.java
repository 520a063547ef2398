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
 * The classifier of {@link SeveralHeads.CustomPass}.
 *
 * <pre>
 * Name   Layer                         Output shape  Params
 * dense  Dense(4)                      ?                  ?
 * one    Dense(units=3)                (N, 3)             ?
 * other  Dropout(0.1), Dense(units=2)  (N, 2)             ?
 * Total parameters: 0 + those of dense, one, other
 * Trainable parameters: 0 + those of dense, one, other
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_CustomPassModel extends MultiTaskClassifier<float[], SeveralHeads_CustomPassLabels, SeveralHeads_CustomPassPrediction, SeveralHeads_CustomPassEvaluation> {
    private static final Task<SeveralHeads_CustomPassLabels, Integer> ONE_TASK = new Task<>("one",
            LabelSets.ofCount(3), 1.0, SeveralHeads_CustomPassLabels::one);

    private static final Task<SeveralHeads_CustomPassLabels, Integer> OTHER_TASK = new Task<>("other",
            LabelSets.ofCount(2), 1.0, SeveralHeads_CustomPassLabels::other);

    private static final ModelSpec<float[], SeveralHeads_CustomPassLabels> SPEC = ModelSpec.<float[], SeveralHeads_CustomPassLabels>builder()
            .setName("SeveralHeads_CustomPass")
            .setFingerprint("3b7f8d96a19ae69ded7ddec71dce930886c1789483157177c064f2211f9f738c")
            .setInput(Inputs.floats(new Shape(4)))
            .addTask(ONE_TASK)
            .addTask(OTHER_TASK)
            .setBlock(SeveralHeads_CustomPassBlock::new)
            .addLayer("dense", "Dense(4)")
            .addLayer("one", "Dense(units=3)", new Shape(-1, 3))
            .addLayer("other", "Dropout(0.1), Dense(units=2)", new Shape(-1, 2))
            .build();

    private SeveralHeads_CustomPassModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralHeads_CustomPassModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralHeads_CustomPassModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralHeads_CustomPassModel create(ModelOptions options) {
        return new SeveralHeads_CustomPassModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralHeads_CustomPassModel load(Path folder) {
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
    static SeveralHeads_CustomPassModel load(Path folder, ModelOptions options) {
        return new SeveralHeads_CustomPassModel(folder, options);
    }

    @Override
    protected SeveralHeads_CustomPassPrediction prediction(
            HeadOutput<SeveralHeads_CustomPassLabels> answer) {
        return new SeveralHeads_CustomPassPrediction(answer.of(ONE_TASK), answer.of(OTHER_TASK));
    }

    @Override
    protected SeveralHeads_CustomPassEvaluation evaluation(
            Evaluations<SeveralHeads_CustomPassLabels> evaluations) {
        return new SeveralHeads_CustomPassEvaluation(evaluations.of(ONE_TASK),
                evaluations.of(OTHER_TASK));
    }
}
