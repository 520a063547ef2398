package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.training.EarlyStopping;
import java.util.Locale;

/** Decides when a phase stops early, by the rule of Keras's {@code EarlyStopping}. */
final class Patience implements TrainingPart {

    private static final String NAME = "patience";

    private final EarlyStopping options;
    private double best = Double.NaN;
    private int waited;

    Patience(EarlyStopping options) {
        this.options = options;
    }

    /**
     * Compares an epoch with the best one.
     *
     * @return whether the phase stops
     */
    boolean isExhausted(Scores scores) {
        Metric metric = options.monitor().metric();
        double value = scores.of(options.monitor());
        double delta = metric.higherIsBetter() ? -options.minDelta() : options.minDelta();
        if (Scores.isBetter(metric, value + delta, best)) {
            best = value;
            waited = 0;
        } else {
            waited++;
        }
        return waited >= options.patience();
    }

    /** Returns the reason for stopping. */
    String reason() {
        return String.format(
                Locale.ROOT,
                "the validation %s has not improved for %d %s",
                options.monitor(),
                waited,
                waited == 1 ? "epoch" : "epochs");
    }

    @Override
    public void save(CheckpointState state) {
        state.put(NAME, best, waited);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        double[] numbers = saved.numbers(NAME);
        best = numbers[0];
        waited = (int) numbers[1];
    }
}
