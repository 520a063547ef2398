package dev.condyle.runtime.training;

import java.util.List;

/**
 * Training stopped because its thread was interrupted. The weights are those after the last whole
 * batch and can be used, saved and trained on. The thread's interrupt flag is still set.
 */
public final class TrainingInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    // Not serializable: what comes out of a stream has none.
    private final transient List<History.Epoch> epochs;

    /**
     * @param done how many steps or epochs were finished
     * @param all how many there would have been
     * @param what {@code steps} or {@code epochs}
     * @param epochs the finished epochs
     */
    public TrainingInterruptedException(
            long done, long all, String what, List<History.Epoch> epochs) {
        super(
                done == 0
                        ? "Training was interrupted before its first step. The weights are as they"
                                + " were."
                        : "Training was interrupted after "
                                + done
                                + " of "
                                + all
                                + " "
                                + what
                                + ". The weights are those after the last of them.");
        this.epochs = List.copyOf(epochs);
    }

    /** The epochs that were finished, perhaps none. */
    public List<History.Epoch> epochs() {
        return epochs;
    }
}
