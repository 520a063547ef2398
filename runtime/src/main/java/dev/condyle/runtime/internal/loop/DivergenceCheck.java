package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.TrainingDivergedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks for numbers that are not finite, and reports them. */
final class DivergenceCheck {

    private static final double EXCESSIVE_GROWTH = 1e4;

    private final Fit<?, ?> fit;
    private final Dataset<?, ?> data;
    private final TrainingStep step;

    /**
     * Creates a check.
     *
     * @param data the training data, for the descriptions of its examples
     */
    DivergenceCheck(Fit<?, ?> fit, Dataset<?, ?> data, TrainingStep step) {
        this.fit = fit;
        this.data = data;
        this.step = step;
    }

    /** Prints a warning if the weights have grown excessively. */
    void warnIfTooLarge(double rate) {
        double growth = step.growth();
        if (growth > EXCESSIVE_GROWTH) {
            ProgressDisplay.print(
                    fit.progress(),
                    String.format(
                            Locale.ROOT,
                            "Warning: the weights have grown by a factor of %.1e. The learning rate"
                                    + " (%.3g at the end) is probably too high.",
                            growth,
                            rate));
        }
    }

    /** Returns the exception for a result that is not finite, and recovers from it. */
    TrainingDivergedException of(
            StepResult result, int epoch, Batch batch, Optional<Mix> mix, double rate) {
        return diverged(epoch, problem(result), rate, batch, step.recover(batch, mix));
    }

    /**
     * Checks the weights after the last batch of an epoch.
     *
     * @param isLast whether it is the last epoch of the phase
     * @throws TrainingDivergedException if they are not finite
     */
    void check(int epoch, boolean isLast, Batch batch, double rate) {
        int restored = step.requireFinite();
        if (restored > 0) {
            throw diverged(epoch, "the weights are no longer finite", rate, batch, restored);
        }
        // The first batch of the next epoch would show this; after the last epoch, none follows.
        if (isLast) {
            restored = step.requireFiniteOutput(batch);
            if (restored > 0) {
                String problem = "the output of the network is no longer finite";
                throw diverged(epoch, problem, rate, batch, restored);
            }
        }
    }

    private static String problem(StepResult result) {
        return Float.isFinite(result.loss())
                ? String.format(
                        Locale.ROOT,
                        "the norm of the gradients is not finite (the loss is %.4g)",
                        result.loss())
                : "the loss is " + result.loss();
    }

    private TrainingDivergedException diverged(
            int epoch, String problem, double rate, Batch batch, int restored) {
        List<String> examples = Arrays.stream(batch.examples()).mapToObj(data::describe).toList();
        return new TrainingDivergedException(
                epoch, batch.number(), problem, rate, examples, restored);
    }
}
