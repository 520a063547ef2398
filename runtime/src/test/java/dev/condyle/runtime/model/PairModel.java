package dev.condyle.runtime.model;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.Prediction;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.evaluation.Evaluation;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.PairBlock;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.internal.inference.Size;
import java.nio.file.Path;

/** A classifier of the {@link PairBlock}, written as the processor writes them. */
public final class PairModel
        extends MultiTaskClassifier<
                float[], PairModel.PairLabels, PairModel.PairPrediction, PairModel.PairEvaluation> {

    /** The labels of an example. */
    public record PairLabels(Size size, Shade shade) {}

    /** A prediction a head. */
    public record PairPrediction(Prediction<Size> size, Prediction<Shade> shade) {}

    /** A report a head. */
    public record PairEvaluation(Evaluation<Size> size, Evaluation<Shade> shade) {}

    /** The task of the first head. */
    public static final Task<PairLabels, Size> SIZE =
            new Task<>("size", LabelSets.of(Size.class), 1, PairLabels::size);

    /** The classes of the second head. */
    public static final Labels<Shade> SHADES = LabelSets.of(Shade.class);

    /** The task of the second head. */
    public static final Task<PairLabels, Shade> SHADE = shade(1, SHADES);

    /** Random weights. */
    public PairModel() {
        this(SHADE);
    }

    /** Random weights, with another second task. */
    public PairModel(Task<PairLabels, Shade> shade) {
        super(spec(shade), ModelOptions.defaults().seed(2));
    }

    /** Saved weights. */
    public PairModel(Path folder, Task<PairLabels, Shade> shade) {
        super(spec(shade), folder, ModelOptions.defaults());
    }

    /** A second task of its own weight and classes. */
    public static Task<PairLabels, Shade> shade(double weight, Labels<Shade> labels) {
        return new Task<>("shade", labels, weight, PairLabels::shade);
    }

    private static ModelSpec<float[], PairLabels> spec(Task<PairLabels, Shade> shade) {
        return ModelSpec.<float[], PairLabels>builder()
                .setName("Pair")
                .setFingerprint("ef".repeat(32))
                .setInput(Inputs.floats(new Shape(4)))
                .addTask(SIZE)
                .addTask(shade)
                .setBlock(PairBlock::new)
                .addLayer("hidden", "Dense(units=16)", new Shape(-1, 16), 80, 80)
                .addLayer("size", "Dense(units=3)", new Shape(-1, 3), 51, 51)
                .addLayer("shade", "Dense(units=2)", new Shape(-1, 2), 34, 34)
                .build();
    }

    @Override
    protected PairPrediction prediction(HeadOutput<PairLabels> answer) {
        return new PairPrediction(answer.of(SIZE), answer.of(SHADE));
    }

    @Override
    protected PairEvaluation evaluation(Evaluations<PairLabels> evaluations) {
        return new PairEvaluation(evaluations.of(SIZE), evaluations.of(SHADE));
    }
}
