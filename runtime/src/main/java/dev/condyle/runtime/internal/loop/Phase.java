package dev.condyle.runtime.internal.loop;

import ai.djl.nn.Parameter;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Schedule;
import java.util.function.ToDoubleFunction;

/**
 * A phase of a training, with its own optimizer state and schedule.
 *
 * @param run the training
 * @param epochs the number of epochs of the phase
 * @param rate the factor of the learning rate of the optimizer
 * @param schedule the learning-rate schedule of the phase
 * @param rates the learning-rate factor of each parameter
 * @param onUpdate called before each update of the weights
 */
public record Phase(
        TrainingRun run,
        int epochs,
        double rate,
        Schedule schedule,
        ToDoubleFunction<Parameter> rates,
        Runnable onUpdate) {

    /** Creates a phase without a callback. */
    public Phase(
            TrainingRun run,
            int epochs,
            double rate,
            Schedule schedule,
            ToDoubleFunction<Parameter> rates) {
        this(run, epochs, rate, schedule, rates, () -> {});
    }

    /** Returns the first phase of a training, with the same learning rate for all parameters. */
    public static Phase first(TrainingRun run, Fit<?, ?> fit) {
        return new Phase(run, fit.epochs(), 1, fit.schedule(), parameter -> 1);
    }

    /** Returns a copy with other learning-rate factors of the parameters. */
    public Phase withRates(ToDoubleFunction<Parameter> other) {
        return new Phase(run, epochs, rate, schedule, other, onUpdate);
    }

    /** Returns a copy with a callback that is called before each update of the weights. */
    public Phase withOnUpdate(Runnable callback) {
        return new Phase(run, epochs, rate, schedule, rates, callback);
    }
}
