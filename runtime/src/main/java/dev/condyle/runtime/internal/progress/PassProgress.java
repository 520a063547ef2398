package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.training.Progress;
import java.util.Locale;

/**
 * Shows the progress of a pass over a data set:
 *
 * <pre>
 * Features of the training data [======>            ]  412/1316  0:21 left
 * Features of the training data: 1316 examples  31.2 s
 * </pre>
 */
public final class PassProgress implements AutoCloseable {

    private final ConsoleBar bar;
    private final String what;
    private final int size;
    private int done;

    PassProgress(ConsoleBar bar, String what, int size) {
        this.bar = bar;
        this.what = what;
        this.size = size;
    }

    /**
     * Starts the display and its clock.
     *
     * @param progress the kind of display
     * @param what the description of the pass
     * @param size the number of examples
     */
    public static PassProgress start(Progress progress, String what, int size) {
        return new PassProgress(ProgressDisplay.line(progress), what, size);
    }

    /** Reports that more examples were processed. */
    public void advance(int examples) {
        done += examples;
        if (done == size) {
            String all = String.format(Locale.ROOT, "%s: %d examples", what, size);
            bar.finish(all + String.format(Locale.ROOT, "  %.1f s", bar.seconds()), all, what);
        } else if (bar.isDue()) {
            int digits = Integer.toString(size).length();
            bar.show(
                    what,
                    done,
                    size,
                    String.format(Locale.ROOT, "%" + digits + "d/%d", done, size),
                    bar.left(done, size));
        }
    }

    /** Ends an unfinished line, so that the next output starts on a new one. */
    @Override
    public void close() {
        bar.leave();
    }
}
