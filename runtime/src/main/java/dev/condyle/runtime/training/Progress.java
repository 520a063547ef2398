package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.progress.ProgressBar;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.internal.progress.ProgressLines;
import dev.condyle.runtime.internal.text.Terminal;
import java.util.Optional;

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
    QUIET;

    /** Prints a sentence, unless quiet. */
    public void say(String sentence) {
        if (this != QUIET) {
            System.out.println(sentence);
        }
    }

    /**
     * What shows it.
     *
     * @param first the number of the first epoch
     * @param epochs how many there are in all
     */
    public Optional<ProgressDisplay> display(int first, int epochs) {
        return switch (this) {
            case AUTO -> (Terminal.isThere() ? BAR : LINES).display(first, epochs);
            case BAR ->
                    Optional.of(
                            new ProgressBar(
                                    System.out,
                                    Terminal.columns(),
                                    System::nanoTime,
                                    first,
                                    epochs));
            case LINES -> Optional.of(new ProgressLines(System.out, epochs));
            case QUIET -> Optional.empty();
        };
    }
}
