package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.internal.text.AlignedTable;
import dev.condyle.runtime.internal.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of a head that predicts numbers, on at least one example. They are defined as in
 * scikit-learn. With several outputs, a metric of the head is the mean over the outputs. Instances
 * are immutable and thread-safe.
 */
public final class RegressionEvaluation implements HeadEvaluation {

    private final List<String> outputs;
    private final List<OutputScore> scores;
    private final long size;
    private final double loss;

    RegressionEvaluation(List<String> outputs, List<OutputScore> scores, long size, double loss) {
        this.outputs = outputs;
        this.scores = List.copyOf(scores);
        this.size = size;
        this.loss = loss;
    }

    /**
     * The metrics of one output.
     *
     * @param meanAbsoluteError the mean absolute error, in units of the output
     * @param rootMeanSquaredError the root of the mean squared error, in units of the output
     * @param r2 the coefficient of determination: 1 for perfect predictions, 0 for those of the
     *     mean, negative for worse ones
     */
    public record OutputScore(double meanAbsoluteError, double rootMeanSquaredError, double r2) {

        /** Returns the scores, with 4 decimals. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "OutputScore[meanAbsoluteError=%.4f, rootMeanSquaredError=%.4f, r2=%.4f]",
                    meanAbsoluteError,
                    rootMeanSquaredError,
                    r2);
        }
    }

    @Override
    public long size() {
        return size;
    }

    /** Returns the mean loss of the head, on standardised numbers. */
    @Override
    public double loss() {
        return loss;
    }

    /** Returns the mean absolute error, in units of the target. */
    public double meanAbsoluteError() {
        return mean(OutputScore::meanAbsoluteError);
    }

    /** Returns the root of the mean squared error, in units of the target. */
    public double rootMeanSquaredError() {
        return mean(OutputScore::rootMeanSquaredError);
    }

    /**
     * Returns the coefficient of determination: 1 for perfect predictions, 0 for those of the mean,
     * negative for worse ones.
     */
    public double r2() {
        return mean(OutputScore::r2);
    }

    /**
     * Returns the metrics of one output.
     *
     * @throws IllegalArgumentException if there is no such output
     */
    public OutputScore of(String output) {
        int index = outputs.indexOf(output);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "There is no output "
                            + output
                            + ". The outputs are "
                            + String.join(", ", outputs)
                            + "."
                            + NearestName.question(output, outputs));
        }
        return scores.get(index);
    }

    private double mean(ToDoubleFunction<OutputScore> metric) {
        return scores.stream().mapToDouble(metric).average().orElseThrow();
    }

    @Override
    public OptionalDouble metric(Metric metric) {
        return switch (metric) {
            case LOSS -> OptionalDouble.of(loss);
            case MEAN_ABSOLUTE_ERROR -> OptionalDouble.of(meanAbsoluteError());
            case ROOT_MEAN_SQUARED_ERROR -> OptionalDouble.of(rootMeanSquaredError());
            case R2 -> OptionalDouble.of(r2());
            default -> OptionalDouble.empty();
        };
    }

    /** Returns the metrics and, with several outputs, a table with one line per output. */
    @Override
    public String toString() {
        String all =
                String.format(
                        Locale.ROOT,
                        "mean absolute error %.4g, root mean squared error %.4g, r2 %.4f, loss"
                                + " %.4f, %d examples\n",
                        meanAbsoluteError(),
                        rootMeanSquaredError(),
                        r2(),
                        loss,
                        size);
        if (outputs.size() == 1) {
            return all;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("output", "mae", "rmse", "r2"));
        for (int i = 0; i < outputs.size(); i++) {
            OutputScore score = scores.get(i);
            rows.add(
                    List.of(
                            outputs.get(i),
                            String.format(Locale.ROOT, "%.4g", score.meanAbsoluteError()),
                            String.format(Locale.ROOT, "%.4g", score.rootMeanSquaredError()),
                            String.format(Locale.ROOT, "%.4f", score.r2())));
        }
        return all + "\n" + AlignedTable.of(1, rows);
    }
}
