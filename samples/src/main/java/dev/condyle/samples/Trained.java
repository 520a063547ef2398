package dev.condyle.samples;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.model.Classifier;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;

/**
 * What one training gave.
 *
 * @param seconds how long it took
 * @param accuracy the share of training examples it had right in its last epoch
 */
public record Trained(double seconds, double accuracy) {

    /** Trains a classifier. */
    public static <I, L> Trained of(
            Classifier<I, L> model, Dataset<I, L> data, Fit<? super I, ? super L> fit) {
        long start = System.nanoTime();
        History history = model.fit(data, fit);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Trained(seconds, history.last().accuracy());
    }
}
