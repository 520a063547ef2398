package dev.condyle.samples.benchfinetune;

import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;

/**
 * Runs an action after the first epoch, which trains the head.
 *
 * @param action the action
 */
record AfterHead(Runnable action) implements FitListener {

    @Override
    public void onEpoch(History.Epoch epoch) {
        if (epoch.number() == 1) {
            action.run();
        }
    }
}
