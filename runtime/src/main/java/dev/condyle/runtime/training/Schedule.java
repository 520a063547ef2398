package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Range;

/**
 * A learning-rate schedule: returns a factor for each step, by which the optimizer's learning rate
 * is multiplied. A step is the weight update after one batch.
 *
 * <p>A custom schedule is a lambda expression: {@code at -> 1.0 / (1 + at.step())}.
 */
@FunctionalInterface
public interface Schedule {

    /**
     * The position of a step within the training.
     *
     * @param step the number of the step, from 0
     * @param steps the total number of steps in all epochs
     * @param stepsPerEpoch the number of steps per epoch
     */
    record Position(long step, long steps, long stepsPerEpoch) {}

    /**
     * Returns the factor for a step. It must be finite and at least 0; 1 leaves the learning rate
     * unchanged. Any other value stops the training with an {@link IllegalArgumentException}.
     */
    double factor(Position at);

    /** Returns a schedule with a constant learning rate. */
    static Schedule constant() {
        return new NamedSchedule("constant", at -> 1);
    }

    /**
     * Returns a cosine annealing schedule that decreases the learning rate from its full value to
     * 0: (1 + cos(π·step/steps)) / 2. It equals PyTorch's {@code CosineAnnealingLR} stepped after
     * every batch.
     */
    static Schedule cosine() {
        return cosine(0);
    }

    /**
     * Returns a cosine annealing schedule that decreases the learning rate from its full value to a
     * fraction of it.
     *
     * @param last the final fraction, from 0 to 1
     * @throws IllegalArgumentException if the fraction is out of range
     */
    static Schedule cosine(double last) {
        share("last", last);
        return new NamedSchedule(
                "cosine(" + last + ")", at -> wave(1, last, (double) at.step() / at.steps()));
    }

    /**
     * Returns a schedule that multiplies the learning rate by a factor at regular intervals, as
     * PyTorch's {@code StepLR}.
     *
     * @param epochs the interval in epochs, at least 1
     * @param factor the factor, above 0; 0.1 divides the learning rate by ten
     * @throws IllegalArgumentException if a value is out of range
     */
    static Schedule step(int epochs, double factor) {
        Range.from("epochs", epochs, 1);
        Range.above("factor", factor, 0);
        return new NamedSchedule(
                "step(" + epochs + ", " + factor + ")",
                at -> Math.pow(factor, Math.floorDiv(at.step() / at.stepsPerEpoch(), epochs)));
    }

    /**
     * Returns Leslie Smith's one-cycle schedule with the defaults of PyTorch's {@code OneCycleLR}.
     * The learning rate rises from 1/25 of its maximum to the maximum over the first 30 % of the
     * steps, then falls to 1/250,000 of the maximum. Both phases follow half a cosine wave. The
     * optimizer's learning rate is the maximum. Momentum is not changed.
     */
    static Schedule oneCycle() {
        return oneCycle(0.3);
    }

    /**
     * Returns a one-cycle schedule with a custom length of the rising phase.
     *
     * @param rising the fraction of the steps in the rising phase, from 0 to 1
     * @throws IllegalArgumentException if the fraction is out of range
     */
    static Schedule oneCycle(double rising) {
        share("rising", rising);
        double first = 1.0 / 25;
        double last = first / 1e4;
        return new NamedSchedule(
                "oneCycle(" + rising + ")",
                at -> {
                    double top = Math.max(0, rising * at.steps() - 1);
                    double end = at.steps() - 1;
                    return at.step() < top
                            ? wave(first, 1, at.step() / top)
                            : wave(1, last, end > top ? (at.step() - top) / (end - top) : 0);
                });
    }

    /**
     * Returns this schedule preceded by a linear warm-up: step i of n has the factor (i + 1)/(n +
     * 1). This schedule is then spread over the remaining steps. The PyTorch equivalent is {@code
     * SequentialLR} with {@code LinearLR(start_factor=1/(n+1), total_iters=n)} followed by the
     * other schedule.
     *
     * @param steps the number of warm-up steps, at least 0; if training has fewer steps, the full
     *     rate is never reached
     * @throws IllegalArgumentException if the number is negative
     */
    default Schedule warmUp(int steps) {
        Range.from("steps", steps, 0);
        return new NamedSchedule(
                NamedSchedule.nameOf(this) + ".warmUp(" + steps + ")",
                at ->
                        at.step() < steps
                                ? (at.step() + 1.0) / (steps + 1.0)
                                : factor(
                                        new Position(
                                                at.step() - steps,
                                                at.steps() - steps,
                                                at.stepsPerEpoch())));
    }

    private static double wave(double from, double to, double done) {
        return to + (from - to) * (1 + Math.cos(Math.PI * done)) / 2;
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, not " + value);
        }
    }
}
