package dev.condyle.runtime.training;

/** What training shows on the standard output. */
public enum Progress {
    /** {@link #BAR} on a terminal, {@link #LINES} where there is none. */
    AUTO,

    /**
     * A bar that moves with every batch: epoch, batch, loss, accuracy and the time left. When an
     * epoch is over, its line of {@link #LINES} takes the place of the bar. It is as wide as the
     * environment variable {@code COLUMNS} says, or 80 columns.
     */
    BAR,

    /** A line an epoch: loss and accuracy in training and in validation, and how long it took. */
    LINES,

    /** Nothing. */
    QUIET
}
