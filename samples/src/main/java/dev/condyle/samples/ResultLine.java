package dev.condyle.samples;

import java.io.PrintStream;
import java.util.Locale;

/**
 * The last line that a sample prints, which is machine-readable: {@code result sample=digits
 * accuracy=0.9865 test=2000 seconds=41.2}.
 */
public final class ResultLine {

    private final StringBuilder line = new StringBuilder("result");

    /**
     * Creates a line with the name of a sample.
     *
     * @param sample the name of the sample
     */
    public ResultLine(String sample) {
        line.append(" sample=").append(sample);
    }

    /**
     * Adds a number.
     *
     * @param key the name of the number
     * @param decimals the number of decimals to print
     * @param value the number
     * @return this line
     */
    public ResultLine with(String key, int decimals, double value) {
        line.append(String.format(Locale.ROOT, " %s=%." + decimals + "f", key, value));
        return this;
    }

    /**
     * Adds a constant of an enum, by its name.
     *
     * @param key the name of the value
     * @param value the constant
     * @return this line
     */
    public ResultLine with(String key, Enum<?> value) {
        line.append(' ').append(key).append('=').append(value.name());
        return this;
    }

    /**
     * Prints the line.
     *
     * @param out the stream to print to
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
