package dev.condyle.runtime.internal.text;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Detects whether standard output is a terminal, and how wide it is. */
public final class Terminal {

    private static final int USUAL_COLUMNS = 80;
    private static final long STTY_SECONDS = 1;
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)");

    private Terminal() {}

    /** Returns whether standard output is a terminal that can redraw a line in place. */
    public static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Since Java 22, a console can exist without a terminal. A new method checks for one. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /**
     * Returns the width of the terminal: the environment variable {@code COLUMNS} if it is set,
     * otherwise the width that {@code stty} reports, otherwise 80.
     */
    public static int columns() {
        int columns = number(System.getenv("COLUMNS"));
        if (columns == 0) {
            // Shells do not export COLUMNS.
            columns = columnsOf(stty());
        }
        return columns > 0 ? columns : USUAL_COLUMNS;
    }

    /**
     * Returns the number of columns in the output of {@code stty size}, such as {@code 24 80}; 0 if
     * it is unknown.
     */
    static int columnsOf(String size) {
        Matcher matcher = SIZE.matcher(size.strip());
        return matcher.matches() ? number(matcher.group(1)) : 0;
    }

    private static int number(@Nullable String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Returns the output of {@code stty size}; empty without a terminal, or on Windows. */
    private static String stty() {
        try {
            Process process =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(new File("/dev/tty"))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try {
                return process.waitFor(STTY_SECONDS, TimeUnit.SECONDS)
                        ? new String(
                                process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        : "";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "";
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            return "";
        }
    }
}
