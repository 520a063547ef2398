package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.internal.text.Terminal;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.Progress;
import java.util.Optional;

/** Shows the progress of a training. It is closed when the training ends, normally or not. */
public interface ProgressDisplay extends FitListener, AutoCloseable {

    /**
     * Returns the display for a setting; empty for {@link Progress#QUIET}.
     *
     * @param progress the setting
     * @param first the number of the first epoch
     * @param epochs the number of the last epoch
     */
    static Optional<ProgressDisplay> of(Progress progress, int first, int epochs) {
        return switch (progress) {
            case AUTO -> of(Terminal.isThere() ? Progress.BAR : Progress.LINES, first, epochs);
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
