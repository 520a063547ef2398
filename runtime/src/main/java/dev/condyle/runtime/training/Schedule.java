package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;

/**
 * How the learning rate changes while training goes on: a factor for each step, with which the
 * optimizer's learning rate is multiplied. A step is the update after a batch.
 *
 * <p>One of one's own is a lambda: {@code at -> 1.0 / (1 + at.step())}.
 */
@FunctionalInterface
public interface Schedule {

    /**
     * Where training stands.
     *
     * @param step the number of the step, from 0
     * @param steps how many there are in all epochs
     * @param stepsPerEpoch how many there are in an epoch
     */
    record Position(long step, long steps, long stepsPerEpoch) {}

    /**
     * The factor for a step, finite and from 0; 1 leaves the learning rate as it is. Training stops
     * with an {@link IllegalArgumentException} at any other.
     */
    double factor(Position at);

    /** The same rate at every step. */
    static Schedule constant() {
        return at -> 1;
    }

    /**
     * Half a cosine wave from the full rate down to 0 after the last step: (1 + cos(π·step/steps))
     * / 2, as PyTorch's {@code CosineAnnealingLR}, called after every step.
     */
    static Schedule cosine() {
        return cosine(0);
    }

    /**
     * Half a cosine wave from the full rate down to a share of it after the last step.
     *
     * @param last the share, from 0 to 1
     */
    static Schedule cosine(double last) {
        share("last", last);
        return at -> wave(1, last, (double) at.step() / at.steps());
    }

    /**
     * Multiplies the rate by a factor after every so many epochs, as PyTorch's {@code StepLR}.
     *
     * @param epochs after how many, from 1
     * @param factor the factor, above 0: 0.1 takes a tenth
     */
    static Schedule step(int epochs, double factor) {
        Arguments.atLeast("epochs", epochs, 1);
        Arguments.above("factor", factor, 0);
        return at -> Math.pow(factor, Math.floorDiv(at.step() / at.stepsPerEpoch(), epochs));
    }

    /**
     * Leslie Smith's one cycle, with the numbers of PyTorch's {@code OneCycleLR}: from a 25th of
     * the rate up to the rate in the first 30 % of the steps, then down to a 250,000th, both along
     * half a cosine wave. The optimizer's learning rate is the highest one. Momentum stays as it
     * is.
     */
    static Schedule oneCycle() {
        return oneCycle(0.3);
    }

    /**
     * One cycle with another share of the steps on the way up.
     *
     * @param rising the share, from 0 to 1
     */
    static Schedule oneCycle(double rising) {
        share("rising", rising);
        double first = 1.0 / 25;
        double last = first / 1e4;
        return at -> {
            double top = Math.max(0, rising * at.steps() - 1);
            double end = at.steps() - 1;
            return at.step() < top
                    ? wave(first, 1, at.step() / top)
                    : wave(1, last, end > top ? (at.step() - top) / (end - top) : 0);
        };
    }

    /**
     * Goes up to this schedule in a straight line first: step i of n has the factor (i + 1)/(n +
     * 1). This schedule then has the remaining steps for itself. PyTorch says it with {@code
     * SequentialLR} of {@code LinearLR(start_factor=1/(n+1), total_iters=n)} and the other one.
     *
     * @param steps the number of steps on the way up, from 0; if training is shorter, the full rate
     *     is never reached
     */
    default Schedule warmUp(int steps) {
        Arguments.atLeast("steps", steps, 0);
        return at ->
                at.step() < steps
                        ? (at.step() + 1.0) / (steps + 1.0)
                        : factor(
                                new Position(
                                        at.step() - steps, at.steps() - steps, at.stepsPerEpoch()));
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
