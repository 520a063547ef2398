package dev.condyle.samples;

import java.util.Arrays;
import java.util.Locale;

/**
 * The mean and the standard deviation of repeated measurements.
 *
 * @param mean the mean
 * @param deviation the sample standard deviation, with n - 1 in the denominator
 */
public record Spread(double mean, double deviation) {

    /**
     * Computes the mean and the standard deviation of values.
     *
     * @param values at least two values
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Spread of(double... values) {
        if (values.length < 2) {
            throw new IllegalArgumentException(
                    "A standard deviation requires at least two values.");
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
        return new Spread(mean, Math.sqrt(squares / (values.length - 1)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.4f (standard deviation %.4f)", mean, deviation);
    }
}
