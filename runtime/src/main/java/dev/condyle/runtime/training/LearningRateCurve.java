package dev.condyle.runtime.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The loss for learning rates that increase exponentially from batch to batch, as <a
 * href="https://arxiv.org/abs/1506.01186">Smith (2015)</a> proposes. Contains at least one point.
 * Immutable.
 */
public final class LearningRateCurve {

    // As in fastai: the first tenth is dominated by noise, the last points by divergence.
    private static final double SKIPPED_AT_START = 0.1;
    private static final int SKIPPED_AT_END = 5;
    private static final int LINES = 20;

    /**
     * A point of the curve.
     *
     * @param rate the learning rate
     * @param loss the training loss up to the batch with that rate: an exponential moving average,
     *     corrected for its start
     */
    public record Point(double rate, double loss) {}

    private final List<Point> points;

    /**
     * Creates a curve.
     *
     * @param points the points, by increasing learning rate
     * @throws IllegalArgumentException if there is no point
     */
    public LearningRateCurve(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A curve must have at least one point.");
        }
        this.points = List.copyOf(points);
    }

    /** Returns the points, by increasing learning rate. */
    public List<Point> points() {
        return points;
    }

    /**
     * Returns a learning rate for training: the rate in the middle of the longest decline of the
     * loss, as fastai's {@code valley}. The first tenth of the points and the last 5 are ignored.
     */
    public double suggestion() {
        List<Point> inner = inner();
        int count = inner.size();
        int[] lengths = new int[count];
        int start = 0;
        int end = 0;
        for (int i = 0; i < count; i++) {
            lengths[i] = 1;
            for (int j = 0; j < i; j++) {
                if (inner.get(i).loss() < inner.get(j).loss() && lengths[i] < lengths[j] + 1) {
                    lengths[i] = lengths[j] + 1;
                }
                if (lengths[end] < lengths[i]) {
                    end = i;
                    start = end - lengths[end];
                }
            }
        }
        double section = (end - start) / 3.0;
        int middle = start + (int) section + (int) (section / 2);
        return inner.get(Math.max(0, Math.min(count - 1, middle))).rate();
    }

    /**
     * Returns the learning rate at which the loss decreases fastest, relative to the logarithm of
     * the rate, as fastai's {@code steep}. The same points are ignored as for {@link #suggestion}.
     */
    public double steepest() {
        List<Point> inner = inner();
        int best = 0;
        double slope = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < inner.size(); i++) {
            double here =
                    (inner.get(i + 1).loss() - inner.get(i).loss())
                            / Math.log(inner.get(i + 1).rate() / inner.get(i).rate());
            if (here < slope) {
                slope = here;
                best = i;
            }
        }
        return inner.get(best).rate();
    }

    private List<Point> inner() {
        int from = (int) (points.size() * SKIPPED_AT_START);
        int to = points.size() - SKIPPED_AT_END;
        return from < to ? points.subList(from, to) : points;
    }

    /** Returns a table of up to 20 points, and the suggestion. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(List.of("Learning rate      Loss"));
        int count = Math.min(LINES, points.size());
        IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : i * (points.size() - 1) / (count - 1))
                .mapToObj(points::get)
                .map(it -> String.format(Locale.ROOT, "%13.3g  %8.4f", it.rate(), it.loss()))
                .forEach(lines::add);
        lines.add(String.format(Locale.ROOT, "Suggestion: %.3g", suggestion()));
        return String.join("\n", lines);
    }
}
