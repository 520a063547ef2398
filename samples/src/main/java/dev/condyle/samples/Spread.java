package dev.condyle.samples;

import java.util.Arrays;
import java.util.Locale;

/**
 * A measure that was taken several times.
 *
 * @param mean its mean
 * @param deviation its standard deviation, the sum of squares divided by the count less one
 */
public record Spread(double mean, double deviation) {

    /**
     * That of some values.
     *
     * @param values at least two
     */
    public static Spread of(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("At least two values make a deviation.");
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
        return new Spread(mean, Math.sqrt(squares / (values.length - 1)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f (deviation %.4f)", mean, deviation);
    }
}
