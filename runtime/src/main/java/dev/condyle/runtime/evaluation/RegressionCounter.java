package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Regression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the predictions of a head that predicts numbers. */
final class RegressionCounter implements HeadCounter {

    private final Regression<?> target;
    private final double[] absolute;
    private final double[] squared;
    private final double[] mean;
    private final double[] deviations;
    private double loss;
    private long size;

    RegressionCounter(Regression<?> target) {
        this.target = target;
        int outputs = target.width();
        absolute = new double[outputs];
        squared = new double[outputs];
        mean = new double[outputs];
        deviations = new double[outputs];
    }

    @Override
    public void add(float[] logits, int from, float[] targets, int at) {
        size++;
        int each = target.logitsPerOutput();
        double sum = 0;
        for (int i = 0; i < absolute.length; i++) {
            int first = from + i * each;
            double label = targets[at + i];
            // Predictions sort the quantiles too.
            float[] sorted = Arrays.copyOfRange(logits, first, first + each);
            Arrays.sort(sorted);
            double error = sorted[target.valueIndex()] - label;
            absolute[i] += Math.abs(error);
            squared[i] += error * error;
            double difference = label - mean[i];
            mean[i] += difference / size;
            deviations[i] += difference * (label - mean[i]);
            sum += target.quantiles().isEmpty() ? loss(error) : pinball(logits, first, label);
        }
        loss += sum / absolute.length;
    }

    private double loss(double error) {
        double size = Math.abs(error);
        return switch (target.loss()) {
            case MEAN_SQUARED_ERROR -> error * error;
            case MEAN_ABSOLUTE_ERROR -> size;
            case HUBER -> size <= 1 ? error * error / 2 : size - 0.5;
        };
    }

    private double pinball(float[] logits, int first, double label) {
        List<Double> quantiles = target.quantiles();
        double sum = 0;
        for (int i = 0; i < quantiles.size(); i++) {
            double below = label - logits[first + i];
            sum += Math.max(quantiles.get(i) * below, (quantiles.get(i) - 1) * below);
        }
        return sum / quantiles.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public RegressionEvaluation build() {
        List<RegressionEvaluation.OutputScore> scores = new ArrayList<>();
        for (int i = 0; i < absolute.length; i++) {
            double unit = target.deviation(i);
            double perfect = squared[i] == 0 ? 1 : 0;
            scores.add(
                    new RegressionEvaluation.OutputScore(
                            unit * absolute[i] / size,
                            unit * Math.sqrt(squared[i] / size),
                            deviations[i] == 0 ? perfect : 1 - squared[i] / deviations[i]));
        }
        return new RegressionEvaluation(target.outputs(), scores, size, loss / size);
    }
}
