package dev.condyle.runtime.internal.loop;

import ai.djl.nn.Parameter;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Schedule;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A phase of a training, with its own optimizer state and schedule.
 *
 * @param epochs the number of epochs of the phase
 * @param before the epochs of the earlier phases
 * @param all the total number of epochs of all phases
 * @param rate the factor of the learning rate of the optimizer
 * @param schedule the learning-rate schedule of the phase
 * @param rates the learning-rate factor of each parameter
 * @param onUpdate called before each update of the weights
 */
public record Phase(
        int epochs,
        List<History.Epoch> before,
        int all,
        double rate,
        Schedule schedule,
        ToDoubleFunction<Parameter> rates,
        Runnable onUpdate) {

    /** Creates a phase without a callback. */
    public Phase(
            int epochs,
            List<History.Epoch> before,
            int all,
            double rate,
            Schedule schedule,
            ToDoubleFunction<Parameter> rates) {
        this(epochs, before, all, rate, schedule, rates, () -> {});
    }

    /** Copies the list. */
    public Phase {
        before = List.copyOf(before);
    }

    /** Returns the only phase of a training, with the same learning rate for all parameters. */
    public static Phase only(Fit<?, ?> fit) {
        return new Phase(fit.epochs(), List.of(), fit.epochs(), 1, fit.schedule(), parameter -> 1);
    }

    /** Returns a copy with other learning-rate factors of the parameters. */
    public Phase withRates(ToDoubleFunction<Parameter> other) {
        return new Phase(epochs, before, all, rate, schedule, other, onUpdate);
    }

    /** Returns a copy with a callback that is called before each update of the weights. */
    public Phase withOnUpdate(Runnable callback) {
        return new Phase(epochs, before, all, rate, schedule, rates, callback);
    }

    /** Returns the number of the first epoch, from 1. */
    int first() {
        return before.size() + 1;
    }

    /** Returns the number of the last epoch. */
    int last() {
        return before.size() + epochs;
    }
}
