package dev.condyle.runtime.training;

/** The kind of progress display that training prints to standard output. */
public enum Progress {
    /** Selects {@link #BAR} on a terminal and {@link #LINES} otherwise. */
    AUTO,

    /**
     * A progress bar that is updated with every batch: epoch, batch, loss, accuracy and the
     * remaining time. At the end of an epoch, the line of {@link #LINES} replaces it. The width is
     * that of the environment variable {@code COLUMNS} or, if it is not set, that of the terminal.
     * If that is unknown, for example on Windows, it is 80 columns.
     */
    BAR,

    /** One line per epoch: training and validation loss and accuracy, and the duration. */
    LINES,

    /** No output. */
    QUIET
}
