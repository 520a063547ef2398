package dev.condyle.runtime.internal.text;

import java.io.PrintStream;
import java.util.Locale;

/** A line on a terminal that is drawn over itself. */
public final class ConsoleBar {

    private static final int LONGEST = 30;
    private static final int SHORTEST = 5;

    private final PrintStream out;
    private int shown;

    /** A line that is not shown yet. */
    public ConsoleBar(PrintStream out) {
        this.out = out;
    }

    /** Shows a line in place of the one before. */
    public void show(String line) {
        out.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    /** Shows a line that stays. */
    public void finish(String line) {
        show(line);
        out.println();
        out.flush();
        shown = 0;
    }

    /** Ends a line that was shown but not finished. */
    public void leave() {
        if (shown > 0) {
            out.println();
            out.flush();
            shown = 0;
        }
    }

    /** Returns {@code [====> ]} with {@code length} characters between the brackets. */
    public static String of(int length, long done, long all) {
        int full = (int) (length * done / all);
        String tip = full < length ? ">" : "";
        return "[" + "=".repeat(full) + tip + " ".repeat(length - full - tip.length()) + "]";
    }

    /**
     * A bar between a text and numbers, in a line of at most {@code width} characters. Where there
     * is no room the bar is left out, then the end of the line.
     */
    public static String line(int width, String what, String numbers, long done, long all) {
        int room = Math.min(LONGEST, width - what.length() - numbers.length() - 3);
        String line = room < SHORTEST ? what + numbers : what + ' ' + of(room, done, all) + numbers;
        return line.substring(0, Math.max(0, Math.min(line.length(), width)));
    }

    /** The time until all is done, at the pace up to now: {@code 0:14 left}. */
    public static String left(long nanos, long done, long all) {
        long seconds = Math.round(nanos / 1e9 / done * (all - done));
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
