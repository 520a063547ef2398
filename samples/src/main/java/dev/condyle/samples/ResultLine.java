package dev.condyle.samples;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The last line that a sample prints, for programs to read: {@code result sample=digits
 * accuracy=0.9865 test=2000 seconds=41.2}.
 */
public final class ResultLine {

    private final StringBuilder line = new StringBuilder("result");

    /**
     * Begins a line.
     *
     * @param sample the name of the sample
     */
    public ResultLine(String sample) {
        line.append(" sample=").append(sample);
    }

    /**
     * Adds a measured number.
     *
     * @param key what it is
     * @param decimals how many decimals are shown
     * @param value the number
     * @return this
     */
    public ResultLine with(String key, int decimals, double value) {
        line.append(String.format(Locale.ROOT, " %s=%." + decimals + "f", key, value));
        return this;
    }

    /**
     * Prints the line.
     *
     * @param out where to
     */
    public void print(PrintStream out) {
        out.println(line);
        out.flush();
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
