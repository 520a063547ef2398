package dev.condyle.runtime.internal.text;

import java.io.Console;

/** Detects whether the standard output is a terminal, and its width. */
public final class Terminal {

    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** Returns whether the standard output is a terminal that can redraw a line. */
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

    /** Returns the environment variable {@code COLUMNS}, or 80 if it is not set. */
    public static int columns() {
        try {
            return Integer.parseInt(System.getenv("COLUMNS"));
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }
}
