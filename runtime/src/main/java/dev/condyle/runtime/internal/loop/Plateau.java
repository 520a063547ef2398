package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.training.ReduceOnPlateau;

/** Reduces the learning rate, step by step like PyTorch's {@code ReduceLROnPlateau}. */
final class Plateau implements TrainingPart {

    private static final String NAME = "plateau";

    // As in PyTorch, a smaller reduction is ignored.
    private static final double EPSILON = 1e-8;

    private final ReduceOnPlateau options;
    private double rate;
    private double best;
    private int bad;
    private int cooldown;

    /**
     * Creates a reduction.
     *
     * @param rate the learning rate of the phase, before the factors of the schedule
     */
    Plateau(ReduceOnPlateau options, double rate) {
        this.options = options;
        this.rate = rate;
        best =
                options.monitor().metric().higherIsBetter()
                        ? Double.NEGATIVE_INFINITY
                        : Double.POSITIVE_INFINITY;
    }

    /** Returns the current learning rate. */
    double rate() {
        return rate;
    }

    /** Takes an epoch into account. */
    void update(Scores scores) {
        double value = scores.of(options.monitor());
        if (isBetter(options.monitor().metric(), value)) {
            best = value;
            bad = 0;
        } else {
            bad++;
        }
        if (cooldown > 0) {
            cooldown--;
            bad = 0;
        }
        if (bad > options.patience()) {
            double reduced = Math.max(rate * options.factor(), options.minimum());
            if (rate - reduced > EPSILON) {
                rate = reduced;
            }
            cooldown = options.cooldown();
            bad = 0;
        }
    }

    private boolean isBetter(Metric metric, double value) {
        return metric.higherIsBetter()
                ? value > best * (1 + options.threshold())
                : value < best * (1 - options.threshold());
    }

    @Override
    public void save(CheckpointState state) {
        state.put(NAME, rate, best, bad, cooldown);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        double[] numbers = saved.numbers(NAME);
        rate = numbers[0];
        best = numbers[1];
        bad = (int) numbers[2];
        cooldown = (int) numbers[3];
    }
}
