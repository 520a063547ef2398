package dev.condyle.runtime.internal.loop;

import ai.djl.nn.Parameter;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Schedule;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A part of a training, with an optimizer and a schedule of its own.
 *
 * @param epochs how many epochs it has
 * @param before the epochs of the phases before it
 * @param all how many epochs all phases have together
 * @param rate the factor of the optimizer's learning rate
 * @param schedule how its learning rate changes
 * @param rates a further factor for each parameter
 */
public record Phase(
        int epochs,
        List<History.Epoch> before,
        int all,
        double rate,
        Schedule schedule,
        ToDoubleFunction<Parameter> rates) {

    /** Copies the list. */
    public Phase {
        before = List.copyOf(before);
    }

    /** The only phase of a training, with one learning rate. */
    public static Phase only(Fit<?, ?> fit) {
        return new Phase(fit.epochs(), List.of(), fit.epochs(), 1, fit.schedule(), parameter -> 1);
    }

    /** The same with other factors for the parameters. */
    public Phase withRates(ToDoubleFunction<Parameter> other) {
        return new Phase(epochs, before, all, rate, schedule, other);
    }

    /** The number of its first epoch. */
    int first() {
        return before.size() + 1;
    }

    /** The number of its last epoch. */
    int last() {
        return before.size() + epochs;
    }
}
