package dev.condyle.runtime.internal.text;

import java.io.Console;

/** Whether somebody looks at the standard output, and how wide it is. */
public final class Terminal {

    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /** Whether there is one that can draw a line over itself. */
    public static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Since Java 22 a console may exist without a terminal; a new method checks for it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** The environment variable {@code COLUMNS}, or else 80. */
    public static int columns() {
        try {
            return Integer.parseInt(System.getenv("COLUMNS"));
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }
}
