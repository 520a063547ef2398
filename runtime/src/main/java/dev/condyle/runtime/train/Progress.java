package dev.condyle.runtime.train;

/** What training shows on the standard output. */
public enum Progress {
    /** {@link #BAR} on a terminal, {@link #LINES} where there is none. */
    AUTO,

    /** A bar that moves with every batch: epoch, batch, loss, accuracy and the time left. */
    BAR,

    /** A line an epoch. */
    LINES,

    /** Nothing. */
    QUIET
}
