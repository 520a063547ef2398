package dev.condyle.runtime.training;

/**
 * Hears how training goes on, on the thread that trains, which waits for it. An exception that it
 * throws ends the training; the weights are then those after the last batch.
 */
public interface FitListener {

    /**
     * What is known after a batch.
     *
     * @param epoch the number of the epoch, from 1
     * @param epochs how many there are
     * @param number the number of the batch in this epoch, from 1
     * @param batches how many there are in an epoch
     * @param loss the mean loss of the examples of this epoch so far
     * @param accuracy the share of them that was classified rightly, from 0 to 1
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

    /** Called after each batch, when the weights have changed. */
    default void onBatch(BatchEnd batch) {}

    /** Called after each epoch, its validation included. */
    default void onEpoch(History.Epoch epoch) {}
}
