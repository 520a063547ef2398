package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
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
 * The classifier of {@link SeveralHeads.Sign}.
 *
 * <pre>
 * Name        Layer                             Output shape  Params
 * flat        Flatten                           (N, 192)           0
 * hidden      Dense(units=16, activation=RELU)  (N, 16)        3,088
 * form        Dense(units=3)                    (N, 3)            51
 * seenColour  Dropout(0.25), Dense(units=2)     (N, 2)            34
 * Total parameters: 3,173
 * Trainable parameters: 3,173
 * </pre>
 */
@Generated("dev.condyle.processor.CondyleProcessor")
final class SeveralHeads_SignModel extends MultiTaskClassifier<Image, SeveralHeads_SignLabels, SeveralHeads_SignPrediction, SeveralHeads_SignEvaluation> {
    private static final Task<SeveralHeads_SignLabels, SeveralHeads.Form> FORM_TASK = new Task<>("form",
            LabelSets.of(SeveralHeads.Form.class), 1.0, SeveralHeads_SignLabels::form);

    private static final Task<SeveralHeads_SignLabels, String> SEEN_COLOUR_TASK = new Task<>("seenColour",
            LabelSets.ofNames("red", "green"), 0.5, SeveralHeads_SignLabels::seenColour);

    private static final ModelSpec<Image, SeveralHeads_SignLabels> SPEC = ModelSpec.<Image, SeveralHeads_SignLabels>builder()
            .setName("SeveralHeads_Sign")
            .setFingerprint("c25690944fc82a6b3be0c14bc3c7a1c85a267cecd4d33c937a7a9ef60ae74912")
            .setInput(Inputs.image(new Shape(3, 8, 8), Resize.STRETCH))
            .addTask(FORM_TASK)
            .addTask(SEEN_COLOUR_TASK)
            .setBlock(SeveralHeads_SignBlock::new)
            .addLayer("flat", "Flatten", new Shape(-1, 192), 0, 0)
            .addLayer("hidden", "Dense(units=16, activation=RELU)", new Shape(-1, 16), 3088, 3088)
            .addLayer("form", "Dense(units=3)", new Shape(-1, 3), 51, 51)
            .addLayer("seenColour", "Dropout(0.25), Dense(units=2)", new Shape(-1, 2), 34, 34)
            .build();

    private SeveralHeads_SignModel(ModelOptions options) {
        super(SPEC, options);
    }

    private SeveralHeads_SignModel(Path folder, ModelOptions options) {
        super(SPEC, folder, options);
    }

    /**
     * Creates a classifier with randomly initialised weights.
     */
    static SeveralHeads_SignModel create() {
        return create(ModelOptions.defaults());
    }

    /**
     * Creates a classifier with randomly initialised weights.
     *
     * @param options the options: seed and device
     */
    static SeveralHeads_SignModel create(ModelOptions options) {
        return new SeveralHeads_SignModel(options);
    }

    /**
     * Loads a saved classifier.
     *
     * @param folder the folder that was passed to {@link #save}
     * @throws dev.condyle.runtime.weights.ModelFolderException if the folder
     *         contains no model, a damaged model or the model of a different class
     */
    static SeveralHeads_SignModel load(Path folder) {
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
    static SeveralHeads_SignModel load(Path folder, ModelOptions options) {
        return new SeveralHeads_SignModel(folder, options);
    }

    @Override
    protected SeveralHeads_SignPrediction prediction(HeadOutput<SeveralHeads_SignLabels> answer) {
        return new SeveralHeads_SignPrediction(answer.of(FORM_TASK), answer.of(SEEN_COLOUR_TASK));
    }

    @Override
    protected SeveralHeads_SignEvaluation evaluation(
            Evaluations<SeveralHeads_SignLabels> evaluations) {
        return new SeveralHeads_SignEvaluation(evaluations.of(FORM_TASK),
                evaluations.of(SEEN_COLOUR_TASK));
    }
}
