package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Schedule;
import java.util.Optional;

/** The learning rate of a phase: the optimizer's rate, times the factor of the schedule. */
final class LearningRate {

    private final Schedule schedule;
    private final double rate;
    private final Optional<Plateau> plateau;
    private final long steps;
    private final long stepsPerEpoch;

    LearningRate(Fit<?, ?> fit, Phase phase, long stepsPerEpoch) {
        schedule = phase.schedule();
        rate = fit.optimizer().learningRate() * phase.rate();
        plateau = fit.reduceOnPlateau().map(options -> new Plateau(options, rate));
        this.stepsPerEpoch = stepsPerEpoch;
        steps = stepsPerEpoch * phase.epochs();
    }

    /** Returns the reduction on a plateau, if there is one. */
    Optional<Plateau> plateau() {
        return plateau;
    }

    /**
     * Returns the rate of a step.
     *
     * @param step the index of the step, from 0
     */
    double at(long step) {
        double factor = schedule.factor(new Schedule.Position(step, steps, stepsPerEpoch));
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "The factor of the schedule for step "
                            + step
                            + " is "
                            + factor
                            + ", but must be finite and at least 0.");
        }
        return plateau.map(Plateau::rate).orElse(rate) * factor;
    }
}
