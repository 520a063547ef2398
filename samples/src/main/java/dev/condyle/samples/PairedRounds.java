package dev.condyle.samples;

import java.util.Arrays;
import java.util.Locale;

/**
 * Times of two things that were measured side by side. What the machine does in between falls on
 * both of a round, so the ratio within a round is steadier than either time.
 */
public final class PairedRounds {

    private final double[] ratios;
    private final double[] ours;
    private final double[] theirs;

    /**
     * Takes the times, one of each a round, in the same unit.
     *
     * @param ours the first thing
     * @param theirs the second thing
     * @throws IllegalArgumentException if there are no rounds, or not as many of one as of the
     *     other
     */
    public PairedRounds(double[] ours, double[] theirs) {
        if (ours.length == 0 || ours.length != theirs.length) {
            throw new IllegalArgumentException(
                    ours.length + " and " + theirs.length + " times make no rounds");
        }
        this.ours = sorted(ours);
        this.theirs = sorted(theirs);
        double[] ratio = new double[ours.length];
        Arrays.setAll(ratio, i -> ours[i] / theirs[i]);
        this.ratios = sorted(ratio);
    }

    /** The median of the rounds' ratios, ours over theirs. */
    public double ratio() {
        return quantile(ratios, 0.5);
    }

    /** Half the width of the middle half of the ratios: how far a round strays. */
    public double spread() {
        return (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2;
    }

    /** The median of our times. */
    public double ours() {
        return quantile(ours, 0.5);
    }

    /** The median of their times. */
    public double theirs() {
        return quantile(theirs, 0.5);
    }

    /** The ratio, its quartiles and its extremes. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f (half of %d rounds %.3f to %.3f, all %.3f to %.3f)",
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

    /** Linear between the neighbours, as numpy and R do by default. */
    private static double quantile(double[] sorted, double at) {
        double place = at * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
