package dev.condyle.samples.digits;

import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.samples.Settings;

/** How all samples with digits train. */
public final class DigitRecipe {

    private DigitRecipe() {}

    /** Twelve epochs, or {@code -Depochs=N}. */
    public static Fit<Object, Object> fit() {
        return Fit.epochs(Settings.number("epochs", 12))
                .batchSize(32)
                .optimizer(Optimizer.adam().learningRate(0.003))
                .schedule(Schedule.oneCycle())
                .labelSmoothing(0.1);
    }
}
