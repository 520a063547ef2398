package dev.condyle.runtime.training;

import java.util.List;

/**
 * Thrown when training stops because its thread was interrupted. The model keeps the weights after
 * the last complete batch and can be used, saved and trained further. The thread's interrupt flag
 * stays set.
 */
public final class TrainingInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    // Not serializable: lost when the exception is serialized.
    private final transient List<History.Epoch> epochs;

    /**
     * Creates the exception.
     *
     * @param done the number of completed steps or epochs
     * @param all the number of planned steps or epochs
     * @param what the unit, {@code steps} or {@code epochs}
     * @param epochs the completed epochs
     */
    public TrainingInterruptedException(
            long done, long all, String what, List<History.Epoch> epochs) {
        super(
                done == 0
                        ? "Training was interrupted before its first step. The weights are"
                                + " unchanged."
                        : "Training was interrupted after "
                                + done
                                + " of "
                                + all
                                + " "
                                + what
                                + ". The model keeps the weights after the last completed one.");
        this.epochs = List.copyOf(epochs);
    }

    /** Returns the completed epochs; may be empty. A deserialised exception has none. */
    public List<History.Epoch> epochs() {
        return epochs;
    }
}
