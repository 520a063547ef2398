package dev.condyle.runtime.train;

import java.io.PrintStream;
import java.util.Locale;

/** A line on a terminal that is drawn over itself. */
final class Bar {

    private final PrintStream out;
    private int shown;

    Bar(PrintStream out) {
        this.out = out;
    }

    /** Shows a line in place of the one before. */
    void show(String line) {
        out.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    /** Shows a line that stays. */
    void finish(String line) {
        show(line);
        out.println();
        out.flush();
        shown = 0;
    }

    /** Ends a line that was shown but not finished. */
    void leave() {
        if (shown > 0) {
            out.println();
            out.flush();
            shown = 0;
        }
    }

    /** {@code [====> ]} with so many characters between the brackets. */
    static String of(int length, long done, long all) {
        int full = (int) (length * done / all);
        String tip = full < length ? ">" : "";
        return "[" + "=".repeat(full) + tip + " ".repeat(length - full - tip.length()) + "]";
    }

    /** The time until all is done, at the pace up to now: {@code 0:14 left}. */
    static String left(long nanos, long done, long all) {
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
