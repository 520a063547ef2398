package dev.condyle.runtime.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The metrics of an ordinal head on at least one example. The distance of two classes is the
 * difference of their indices. Instances are immutable and thread-safe.
 *
 * @param <C> the type of a class
 */
public final class OrdinalEvaluation<C> implements HeadEvaluation {

    private final Evaluation<C> classes;

    /**
     * Creates a report.
     *
     * @param classes the metrics that do not depend on the order of the classes
     */
    public OrdinalEvaluation(Evaluation<C> classes) {
        this.classes = classes;
    }

    /** Returns the metrics that do not depend on the order of the classes. */
    public Evaluation<C> classes() {
        return classes;
    }

    @Override
    public long size() {
        return classes.size();
    }

    /**
     * Returns the mean over the examples of the sum of the binary cross-entropies of all logits, in
     * nats.
     */
    @Override
    public double loss() {
        return classes.loss();
    }

    /** Returns the fraction of examples whose class was predicted, from 0 to 1. */
    public double accuracy() {
        return classes.accuracy();
    }

    /** Returns the mean distance of the predicted class from the correct one, at least 0. */
    public double meanAbsoluteError() {
        return mean(1);
    }

    /**
     * Returns Cohen's kappa with quadratic weights, as scikit-learn's {@code
     * cohen_kappa_score(weights="quadratic")}: 1 if all predictions are correct, 0 if they are no
     * better than chance. 1 if all examples and predictions have the same class.
     */
    public double quadraticKappa() {
        int count = classes.labels().size();
        double expected = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double distance = i - j;
                expected +=
                        distance
                                * distance
                                * classes.actual(i)
                                / size()
                                * classes.predicted(j)
                                / size();
            }
        }
        return expected == 0 ? 1 : 1 - mean(2) / expected;
    }

    /** Returns the mean of a power of the distance. */
    private double mean(int power) {
        List<C> values = classes.labels().values();
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                sum +=
                        Math.pow(Math.abs(i - j), power)
                                * classes.confusion(values.get(i), values.get(j));
            }
        }
        return sum / size();
    }

    @Override
    public OptionalDouble metric(Metric metric) {
        return switch (metric) {
            case MEAN_ABSOLUTE_ERROR -> OptionalDouble.of(meanAbsoluteError());
            case QUADRATIC_KAPPA -> OptionalDouble.of(quadraticKappa());
            default -> classes.metric(metric);
        };
    }

    /** Returns the mean absolute error and the kappa, then the report on the classes. */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "mean absolute error %.4f, quadratic kappa %.4f\n",
                        meanAbsoluteError(),
                        quadraticKappa())
                + classes;
    }
}
