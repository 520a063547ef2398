package dev.condyle.runtime.internal.text;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that is redrawn in place. It also measures the time since its creation.
 *
 * <p>The line never uses the last column, because some terminals wrap there. On a narrow terminal,
 * the bar is shortened first. Then the parts on the right are omitted, and finally the bar itself.
 */
public final class ConsoleBar {

    private static final long REDRAW_NANOS = 100_000_000;
    private static final int LONGEST = 30;
    private static final int SHORTEST = 5;

    private final PrintStream out;
    private final boolean drawn;
    private final int width;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private int shown;

    /**
     * Creates a line that is drawn.
     *
     * @param out the terminal
     * @param columns the width of the terminal
     * @param clock the time in nanoseconds
     */
    public ConsoleBar(PrintStream out, int columns, LongSupplier clock) {
        this(out, true, columns, clock);
    }

    private ConsoleBar(PrintStream out, boolean drawn, int columns, LongSupplier clock) {
        this.out = out;
        this.drawn = drawn;
        this.width = Math.max(0, columns - 1);
        this.clock = clock;
        start = clock.getAsLong();
        next = start;
    }

    /** Returns a line that is drawn on a terminal. */
    public static ConsoleBar on(PrintStream terminal) {
        return new ConsoleBar(terminal, Terminal.columns(), System::nanoTime);
    }

    /** Returns a line that is not drawn: only {@link #finish} prints. */
    public static ConsoleBar finishedLines(PrintStream out) {
        return new ConsoleBar(out, false, 0, System::nanoTime);
    }

    /** Returns a line that prints nothing. */
    public static ConsoleBar none() {
        return finishedLines(new PrintStream(OutputStream.nullOutputStream()));
    }

    /** Returns whether the line is due to be redrawn, 0.1 seconds after the last time. */
    public boolean isDue() {
        return drawn && clock.getAsLong() - next >= 0;
    }

    /** Replaces the drawn text, and truncates it to the width of the terminal. */
    public void show(String text) {
        if (drawn) {
            next = clock.getAsLong() + REDRAW_NANOS;
            draw(text.substring(0, Math.min(text.length(), width)));
        }
    }

    /**
     * Draws a bar.
     *
     * @param what the text before the bar
     * @param done the completed amount, at most {@code all}
     * @param all the total amount, at least 1
     * @param count the text after the bar
     * @param parts texts after {@code count}, omitted if they leave no room for the shortest bar
     */
    public void show(String what, long done, long all, String count, String... parts) {
        StringBuilder numbers = new StringBuilder(count);
        int room = width - what.length() - 4;
        for (String part : parts) {
            if (numbers.length() + 2 + part.length() + SHORTEST > room) {
                break;
            }
            numbers.append("  ").append(part);
        }
        int length = Math.min(LONGEST, room - numbers.length());
        show(
                length < SHORTEST
                        ? what + ' ' + count.strip()
                        : what + ' ' + bar(length, done, all) + ' ' + numbers);
    }

    private static String bar(int length, long done, long all) {
        int full = (int) (length * done / all);
        String tip = full < length ? ">" : "";
        return "[" + "=".repeat(full) + tip + " ".repeat(length - full - tip.length()) + "]";
    }

    /**
     * Prints a line that stays, in place of the drawn one.
     *
     * @param line the line
     * @param shorter other forms of the line, each shorter than the one before it. On a terminal,
     *     the first form that fits is printed, or else the last.
     */
    public void finish(String line, String... shorter) {
        if (drawn) {
            draw(fitting(line, shorter));
        } else {
            out.print(line);
        }
        end();
    }

    private String fitting(String line, String... shorter) {
        String fitting = line;
        for (int i = 0; i < shorter.length && fitting.length() > width; i++) {
            fitting = shorter[i];
        }
        return fitting;
    }

    /** Ends an unfinished line, so that the next output starts on a new one. */
    public void leave() {
        if (shown > 0) {
            end();
        }
    }

    private void draw(String line) {
        out.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    private void end() {
        out.println();
        out.flush();
        shown = 0;
    }

    /** Returns the time since this object was created, in seconds. */
    public double seconds() {
        return (clock.getAsLong() - start) / 1e9;
    }

    /** Returns the estimated remaining time at the average speed so far: {@code 0:14 left}. */
    public String left(long done, long all) {
        long seconds = Math.round(seconds() / done * (all - done));
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d left", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d left",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }
}
