package dev.condyle.samples.digits;

import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.Settings;

/** The training configuration of the samples {@code digits} and {@code lambda}. */
public final class DigitRecipe {

    private DigitRecipe() {}

    /** Returns the configuration. {@code -Depochs=N} sets the number of epochs. Default: 12. */
    public static Fit<Object, Object> fit() {
        return Fit.epochs(Settings.number("epochs", 12))
                .batchSize(32)
                .optimizer(Optimizer.adam().learningRate(0.003))
                .schedule(Schedule.oneCycle())
                .labelSmoothing(0.1);
    }
}
