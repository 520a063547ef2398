package dev.condyle.runtime;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.evaluate.EvaluationText;

/**
 * How good a classifier is on a data set. Immutable. A share whose denominator is 0 is 0, as with
 * scikit-learn's {@code zero_division=0}.
 *
 * @param <L> the type of a label
 */
public final class Evaluation<L> {

    private final Labels<L> labels;
    private final long[][] confusion;
    private final double loss;
    private final long[] rankCounts;
    private final long size;

    /**
     * Made by {@link dev.condyle.runtime.evaluate.EvaluationBuilder}.
     *
     * @param labels the classes
     * @param confusion how often the class of the row was taken for that of the column
     * @param loss the mean cross-entropy, in nats
     * @param rankCounts how often the right class was the most probable, the second, ...
     */
    public Evaluation(Labels<L> labels, long[][] confusion, double loss, long[] rankCounts) {
        this.labels = labels;
        this.confusion = new long[confusion.length][];
        long all = 0;
        for (int i = 0; i < confusion.length; i++) {
            this.confusion[i] = confusion[i].clone();
            all += sum(confusion[i]);
        }
        this.loss = loss;
        this.rankCounts = rankCounts.clone();
        size = all;
    }

    /** The number of examples. */
    public long size() {
        return size;
    }

    /** The classes. */
    public Labels<L> labels() {
        return labels;
    }

    /** The mean cross-entropy of an example, in nats. */
    public double loss() {
        return loss;
    }

    /** The share of examples whose most probable label is right. */
    public double accuracy() {
        long right = 0;
        for (int i = 0; i < confusion.length; i++) {
            right += confusion[i][i];
        }
        return share(right, size);
    }

    /**
     * The share of examples whose label is among the most probable ones.
     *
     * @param count how many labels count, at least 1
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    public double topAccuracy(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, not " + count);
        }
        long right = 0;
        for (int i = 0; i < Math.min(count, rankCounts.length); i++) {
            right += rankCounts[i];
        }
        return share(right, size);
    }

    /** The mean of the recalls of the classes that occur: scikit-learn's balanced accuracy. */
    public double balancedAccuracy() {
        double recalls = 0;
        int occurring = 0;
        for (int i = 0; i < confusion.length; i++) {
            if (sum(confusion[i]) > 0) {
                recalls += of(i).recall();
                occurring++;
            }
        }
        return occurring == 0 ? 0 : recalls / occurring;
    }

    /**
     * How often examples of one label were taken for another.
     *
     * @throws IllegalArgumentException if one is none of the labels
     */
    public long confusion(L actual, L predicted) {
        return confusion[labels.indexOf(actual)][labels.indexOf(predicted)];
    }

    /**
     * How well one label is told from the others.
     *
     * @throws IllegalArgumentException if it is none of the labels
     */
    public ClassScore of(L label) {
        return of(labels.indexOf(label));
    }

    private ClassScore of(int index) {
        long predicted = 0;
        for (long[] row : confusion) {
            predicted += row[index];
        }
        long right = confusion[index][index];
        long support = sum(confusion[index]);
        return new ClassScore(
                share(right, predicted),
                share(right, support),
                share(2 * right, predicted + support),
                support);
    }

    /** The mean over all classes, each counted alike. */
    public ClassScore macroAverage() {
        return average(false);
    }

    /** The mean over all classes, each counted by its number of examples. */
    public ClassScore weightedAverage() {
        return average(true);
    }

    private ClassScore average(boolean weighted) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        double weights = 0;
        for (int i = 0; i < confusion.length; i++) {
            ClassScore score = of(i);
            double weight = weighted ? score.support() : 1;
            precision += weight * score.precision();
            recall += weight * score.recall();
            f1 += weight * score.f1();
            weights += weight;
        }
        return weights == 0
                ? new ClassScore(0, 0, 0, size)
                : new ClassScore(precision / weights, recall / weights, f1 / weights, size);
    }

    /**
     * The scores of a class, or of several on average.
     *
     * @param precision of those taken for the class, the share that is of it
     * @param recall of those of the class, the share taken for it
     * @param f1 the harmonic mean of both
     * @param support the number of examples of the class
     */
    public record ClassScore(double precision, double recall, double f1, long support) {}

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    /** Accuracy and loss, a table of the classes, and the confusion matrix. */
    @Override
    public String toString() {
        return EvaluationText.of(this);
    }
}
