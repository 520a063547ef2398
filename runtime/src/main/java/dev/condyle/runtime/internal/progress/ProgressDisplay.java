package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.internal.text.Terminal;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.Monitor;
import dev.condyle.runtime.training.Progress;
import java.util.Optional;

/** Shows the progress of a training. Closed when the training ends, even if it fails. */
public interface ProgressDisplay extends FitListener, AutoCloseable {

    /**
     * Returns the display for a setting; empty for {@link Progress#QUIET}.
     *
     * @param progress the setting
     * @param first the number of the first epoch
     * @param epochs the number of the last epoch
     * @param monitor the metric that decides about the training, if there is one
     */
    static Optional<ProgressDisplay> of(
            Progress progress, int first, int epochs, Optional<Monitor> monitor) {
        return progress == Progress.QUIET
                ? Optional.empty()
                : Optional.of(new EpochProgress(line(progress), first, epochs, monitor));
    }

    /** Returns the line on standard output for a setting. */
    static ConsoleBar line(Progress progress) {
        return switch (progress) {
            case AUTO -> line(Terminal.isThere() ? Progress.BAR : Progress.LINES);
            case BAR -> ConsoleBar.on(System.out);
            case LINES -> ConsoleBar.finishedLines(System.out);
            case QUIET -> ConsoleBar.none();
        };
    }

    /** Prints a message, except with {@link Progress#QUIET}. */
    static void print(Progress progress, String message) {
        if (progress != Progress.QUIET) {
            System.out.println(message);
        }
    }

    /** Ends an unfinished line, so that the next output starts on a new one. */
    @Override
    default void close() {}
}
