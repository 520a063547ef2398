package dev.condyle.samples;

import java.util.Arrays;
import java.util.Locale;

/**
 * The times of two programs that were measured alternately, in rounds. Changes in the load of the
 * machine affect both times of a round, so the ratio within a round varies less than either time.
 */
public final class PairedRounds {

    private final double[] ratios;
    private final double[] ours;
    private final double[] theirs;

    /**
     * Creates rounds from the times of each program, one per round, in the same unit.
     *
     * @param ours the times of the first program
     * @param theirs the times of the second program
     * @throws IllegalArgumentException if there are no rounds, or if the numbers of times differ
     */
    public PairedRounds(double[] ours, double[] theirs) {
        if (ours.length == 0 || ours.length != theirs.length) {
            throw new IllegalArgumentException(
                    ours.length + " and " + theirs.length + " times cannot be paired.");
        }
        this.ours = sorted(ours);
        this.theirs = sorted(theirs);
        double[] ratio = new double[ours.length];
        Arrays.setAll(ratio, i -> ours[i] / theirs[i]);
        this.ratios = sorted(ratio);
    }

    /** Returns the median over the rounds of the ratio of our time to theirs. */
    public double ratio() {
        return quantile(ratios, 0.5);
    }

    /** Returns half the interquartile range of the ratios, a measure of their spread. */
    public double spread() {
        return (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2;
    }

    /** Returns the median of our times. */
    public double ours() {
        return quantile(ours, 0.5);
    }

    /** Returns the median of their times. */
    public double theirs() {
        return quantile(theirs, 0.5);
    }

    /** Returns the median ratio, the quartiles and the extremes. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f (%d rounds, quartiles %.3f to %.3f, range %.3f to %.3f)",
                ratio(),
                ratios.length,
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static double[] sorted(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Interpolates linearly between neighbours, like the default of NumPy and R. */
    private static double quantile(double[] sorted, double at) {
        double place = at * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
