package dev.condyle.runtime.training;

/**
 * Receives events during training. It is called on the training thread, which waits for it to
 * return. An exception that it throws ends training; the weights are then those after the last
 * batch.
 */
public interface FitListener {

    /**
     * The state of training after a batch.
     *
     * @param epoch the number of the epoch, from 1
     * @param epochs the number of epochs
     * @param number the number of the batch in this epoch, from 1
     * @param batches the number of batches in an epoch
     * @param loss the mean loss of the examples of this epoch so far
     * @param accuracy the fraction of them classified correctly, from 0 to 1
     * @param learningRate the learning rate of the step
     */
    record BatchEnd(
            int epoch,
            int epochs,
            int number,
            int batches,
            double loss,
            double accuracy,
            double learningRate) {}

    /** Called after each batch, once the weights are updated. */
    default void onBatch(BatchEnd batch) {}

    /** Called after each epoch and its validation. */
    default void onEpoch(History.Epoch epoch) {}
}
