package dev.condyle.runtime.training;

import java.util.Locale;

/**
 * A callback for training events. Listeners are called synchronously on the training thread. To
 * stop the training, override a method with a {@link TrainingControl} and call {@link
 * TrainingControl#stop}. If a listener throws an exception, training stops with it; the model keeps
 * the weights after the last batch.
 */
public interface FitListener {

    /**
     * The state of training after a batch.
     *
     * @param epoch the number of the epoch, from 1
     * @param epochs the number of epochs
     * @param number the number of the batch in this epoch, from 1
     * @param batches the number of batches per epoch
     * @param loss the mean training loss of this epoch so far
     * @param accuracy the training accuracy of this epoch so far, from 0 to 1, averaged over the
     *     heads that predict classes; NaN if there are none
     * @param meanAbsoluteError the mean absolute error of this epoch so far, averaged over the
     *     heads that predict numbers; NaN if there are none
     * @param learningRate the learning rate of the step
     */
    record BatchEnd(
            int epoch,
            int epochs,
            int number,
            int batches,
            double loss,
            double accuracy,
            double meanAbsoluteError,
            double learningRate) {

        /** Returns the state, with metrics of 4 significant digits. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "BatchEnd[epoch=%d/%d", epoch, epochs)
                    + String.format(Locale.ROOT, ", batch=%d/%d, loss=%.4g", number, batches, loss)
                    + score("accuracy", accuracy)
                    + score("meanAbsoluteError", meanAbsoluteError)
                    + String.format(Locale.ROOT, ", learningRate=%.4g]", learningRate);
        }

        private static String score(String name, double value) {
            return Double.isNaN(value) ? "" : String.format(Locale.ROOT, ", %s=%.4g", name, value);
        }
    }

    /**
     * Called after each batch, once the weights are updated. With {@link Fit#accumulate}, they are
     * updated after several batches.
     */
    default void onBatch(BatchEnd batch) {}

    /**
     * Called after each batch, like {@link #onBatch(BatchEnd)}, which it calls by default.
     *
     * @param control stops the training
     */
    default void onBatch(BatchEnd batch, TrainingControl control) {
        onBatch(batch);
    }

    /** Called after each epoch, including its validation. */
    default void onEpoch(History.Epoch epoch) {}

    /**
     * Called after each epoch, like {@link #onEpoch(History.Epoch)}, which it calls by default.
     *
     * @param control stops the training
     */
    default void onEpoch(History.Epoch epoch, TrainingControl control) {
        onEpoch(epoch);
    }
}
