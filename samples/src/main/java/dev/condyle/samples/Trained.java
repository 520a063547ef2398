package dev.condyle.samples;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;

/**
 * The result of one training run.
 *
 * @param seconds the duration in seconds
 * @param accuracy the training accuracy in the last epoch
 */
public record Trained(double seconds, double accuracy) {

    /** Trains a classifier and measures the duration. */
    public static <I, L> Trained of(
            Classifier<I, L> model, Dataset<I, L> data, Fit<? super I, ? super L> fit) {
        long start = System.nanoTime();
        History history = model.fit(data, fit);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Trained(seconds, history.last().accuracy());
    }
}
