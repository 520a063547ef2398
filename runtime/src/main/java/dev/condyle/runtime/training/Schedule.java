package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * A learning-rate schedule: a factor for each step by which the optimizer's learning rate is
 * multiplied. A step is one weight update, after each batch.
 *
 * <p>A custom schedule is a lambda: {@code at -> 1.0 / (1 + at.step())}. The schedules of this
 * interface are immutable and thread-safe.
 */
@FunctionalInterface
public interface Schedule {

    /**
     * A position in a training phase.
     *
     * @param step the index of the step, from 0
     * @param steps the total number of steps in all epochs of the phase
     * @param stepsPerEpoch the number of steps in one epoch
     */
    record Position(long step, long steps, long stepsPerEpoch) {}

    /**
     * Returns the factor for a step: finite and at least 0. 1 leaves the learning rate unchanged.
     * Any other value stops training with an {@link IllegalArgumentException}.
     */
    double factor(Position at);

    /** Returns a schedule with the same learning rate at every step. */
    static Schedule constant() {
        return new NamedSchedule("constant()", at -> 1);
    }

    /**
     * Returns cosine annealing from the full learning rate to 0 after the last step: (1 +
     * cos(π·step/steps)) / 2, as PyTorch's {@code CosineAnnealingLR} stepped after every batch.
     */
    static Schedule cosine() {
        return cosine(0);
    }

    /**
     * Returns cosine annealing from the full learning rate to a fraction of it after the last step.
     *
     * @param last the fraction, from 0 to 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Schedule cosine(double last) {
        Arguments.proportion("last", last);
        return new NamedSchedule(
                "cosine(" + last + ")", at -> wave(1, last, (double) at.step() / at.steps()));
    }

    /**
     * Returns a schedule that multiplies the learning rate by a factor every few epochs, as
     * PyTorch's {@code StepLR}.
     *
     * @param epochs the number of epochs between two changes, at least 1
     * @param factor the factor, above 0; 0.1 divides the learning rate by 10
     * @throws IllegalArgumentException if a number is out of range
     */
    static Schedule step(int epochs, double factor) {
        Arguments.atLeast("epochs", epochs, 1);
        Arguments.above("factor", factor, 0);
        return new NamedSchedule(
                "step(" + epochs + ", " + factor + ")",
                at -> Math.pow(factor, Math.floorDiv(at.step() / at.stepsPerEpoch(), epochs)));
    }

    /**
     * Returns Leslie Smith's one-cycle policy with the defaults of PyTorch's {@code OneCycleLR}: up
     * from 1/25 of the learning rate to the full rate in the first 30 % of the steps, then down to
     * 1/250,000, both by cosine annealing. The optimizer's learning rate is the maximum. Momentum
     * does not change.
     */
    static Schedule oneCycle() {
        return oneCycle(0.3);
    }

    /**
     * Returns the one-cycle policy with the given fraction of steps in which the rate rises.
     *
     * @param rising the fraction, from 0 to 1
     * @throws IllegalArgumentException if it is out of range
     */
    static Schedule oneCycle(double rising) {
        Arguments.proportion("rising", rising);
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
     * Returns this schedule after a linear warm-up: step i of n has the factor (i + 1)/(n + 1).
     * This schedule then covers the remaining steps. The PyTorch equivalent is {@code SequentialLR}
     * of {@code LinearLR(start_factor=1/(n+1), total_iters=n)} and the other schedule.
     *
     * @param steps the number of warm-up steps, at least 0; if training has no more steps than
     *     that, the full learning rate is never reached
     * @throws IllegalArgumentException if it is below 0
     */
    default Schedule warmUp(int steps) {
        Arguments.atLeast("steps", steps, 0);
        return new NamedSchedule(
                this + ".warmUp(" + steps + ")",
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
}
