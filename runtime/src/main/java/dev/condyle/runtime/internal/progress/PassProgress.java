package dev.condyle.runtime.internal.progress;

import dev.condyle.runtime.internal.text.ConsoleBar;
import dev.condyle.runtime.internal.text.Terminal;
import dev.condyle.runtime.training.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far a pass over a data set is, as a {@link Progress} says:
 *
 * <pre>
 * Features of the training data [======>            ]  412/1316  0:21 left
 * Features of the training data: 1316 examples  31.2 s
 * </pre>
 */
public final class PassProgress implements AutoCloseable {

    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream out; // null: nothing is shown
    private final ConsoleBar bar; // null: only the line at the end
    private final int width;
    private final LongSupplier clock;
    private final String what;
    private final int size;
    private final long start;
    private long drawn;
    private int done;

    PassProgress(
            PrintStream out,
            boolean moving,
            int columns,
            LongSupplier clock,
            String what,
            int size) {
        this.out = out;
        this.bar = moving ? new ConsoleBar(out) : null;
        this.width = columns - 1;
        this.clock = clock;
        this.what = what;
        this.size = size;
        start = clock.getAsLong();
        drawn = start - REDRAW_NANOS;
    }

    /**
     * Starts the display and its clock.
     *
     * @param progress the kind of display
     * @param what the description of the pass
     * @param size the number of examples
     */
    public static PassProgress start(Progress progress, String what, int size) {
        boolean moving =
                progress == Progress.BAR || progress == Progress.AUTO && Terminal.isThere();
        return new PassProgress(
                progress == Progress.QUIET ? null : System.out,
                moving,
                Terminal.columns(),
                System::nanoTime,
                what,
                size);
    }

    /** Reports that more examples are done. */
    public void advance(int examples) {
        done += examples;
        long now = clock.getAsLong();
        if (done == size) {
            finish((now - start) / 1e9);
        } else if (bar != null && now - drawn >= REDRAW_NANOS) {
            drawn = now;
            bar.show(line(now));
        }
    }

    /** Ends an unfinished line, so that the next output starts on a new one. */
    @Override
    public void close() {
        if (bar != null) {
            bar.leave();
        }
    }

    private void finish(double seconds) {
        String line = String.format(Locale.ROOT, "%s: %d examples  %.1f s", what, size, seconds);
        if (bar != null) {
            bar.finish(line);
        } else if (out != null) {
            out.println(line);
            out.flush();
        }
    }

    private String line(long now) {
        int digits = Integer.toString(size).length();
        String count =
                String.format(
                        Locale.ROOT,
                        " %" + digits + "d/%d  %s",
                        done,
                        size,
                        ConsoleBar.left(now - start, done, size));
        return ConsoleBar.line(width, what, count, done, size);
    }
}
