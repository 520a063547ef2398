package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The metrics of a classifier on at least one example. They are defined as in scikit-learn, with 0
 * instead of a division by 0. Instances are immutable and thread-safe.
 *
 * @param <L> the type of a label
 */
public final class Evaluation<L> implements HeadEvaluation {

    private final Labels<L> labels;
    private final long[][] confusion;
    private final long[] ranks;
    private final double loss;
    private final long size;

    /**
     * Creates a report from counts.
     *
     * @param labels the classes
     * @param confusion the number of examples of each actual class (rows) predicted as each class
     *     (columns)
     * @param ranks the number of examples whose correct class had the highest logit, the second
     *     highest, and so on
     * @param loss the mean cross-entropy
     * @throws IllegalArgumentException if there is no example, or the number of rows, columns or
     *     ranks differs from the number of classes
     */
    public Evaluation(Labels<L> labels, long[][] confusion, long[] ranks, double loss) {
        int classes = labels.size();
        if (ranks.length != classes
                || confusion.length != classes
                || Arrays.stream(confusion).anyMatch(row -> row.length != classes)) {
            throw new IllegalArgumentException(
                    "The numbers of rows, columns and ranks must equal the number of classes, "
                            + classes
                            + ".");
        }
        this.labels = labels;
        this.confusion = Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
        this.ranks = ranks.clone();
        this.loss = loss;
        size = LongStream.of(ranks).sum();
        if (size == 0) {
            throw new IllegalArgumentException("An evaluation must have at least one example.");
        }
    }

    /**
     * The metrics of one class, or their mean over the classes.
     *
     * @param precision the fraction of the examples predicted as this class that belong to it, from
     *     0 to 1
     * @param recall the fraction of the examples of this class that are predicted as it, from 0 to
     *     1
     * @param f1 the harmonic mean of precision and recall, from 0 to 1
     * @param support the number of examples of this class
     */
    public record ClassScore(double precision, double recall, double f1, long support) {

        /** Returns the scores, with 4 decimals. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "ClassScore[precision=%.4f, recall=%.4f, f1=%.4f, support=%d]",
                    precision,
                    recall,
                    f1,
                    support);
        }

        /** Returns the scores of a class, with 0 instead of a division by 0. */
        static ClassScore of(long truePositives, long predicted, long actual) {
            return new ClassScore(
                    ratio(truePositives, predicted),
                    ratio(truePositives, actual),
                    ratio(2 * truePositives, predicted + actual),
                    actual);
        }

        /** Returns the mean of scores with weights; its support is the sum of their supports. */
        static ClassScore mean(List<ClassScore> all, ToDoubleFunction<ClassScore> weight) {
            double precision = 0;
            double recall = 0;
            double f1 = 0;
            double sum = 0;
            long support = 0;
            for (ClassScore scores : all) {
                double factor = weight.applyAsDouble(scores);
                precision += factor * scores.precision;
                recall += factor * scores.recall;
                f1 += factor * scores.f1;
                sum += factor;
                support += scores.support;
            }
            double divisor = sum == 0 ? 1 : sum;
            return new ClassScore(precision / divisor, recall / divisor, f1 / divisor, support);
        }

        private static double ratio(long part, long whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /** Returns the classes. */
    public Labels<L> labels() {
        return labels;
    }

    /** Returns the number of examples. */
    @Override
    public long size() {
        return size;
    }

    /** Returns the fraction of examples whose label was predicted, from 0 to 1. */
    public double accuracy() {
        return (double) right() / size;
    }

    /** Returns the mean cross-entropy in nats, at least 0. */
    @Override
    public double loss() {
        return loss;
    }

    /**
     * Returns the fraction of examples whose label was among the k most probable ones, from 0 to 1.
     * Of equally probable labels, the first ranks higher.
     *
     * @param k the number of labels, at least 1
     * @throws IllegalArgumentException if k is below 1
     */
    public double topAccuracy(int k) {
        Arguments.atLeast("k", k, 1);
        return (double) LongStream.of(ranks).limit(k).sum() / size;
    }

    /** Returns the mean recall over the classes that have examples, from 0 to 1. */
    public double balancedAccuracy() {
        return IntStream.range(0, confusion.length)
                .filter(i -> actual(i) > 0)
                .mapToDouble(i -> scores(i).recall())
                .average()
                .orElseThrow();
    }

    /**
     * Returns the multiclass Matthews correlation coefficient, from -1 to 1: 1 when all predictions
     * are correct, 0 when they are no better than chance.
     */
    public double matthews() {
        double product = 0;
        double actual = 0;
        double predicted = 0;
        for (int i = 0; i < confusion.length; i++) {
            product += (double) actual(i) * predicted(i);
            actual += (double) actual(i) * actual(i);
            predicted += (double) predicted(i) * predicted(i);
        }
        double square = (double) size * size;
        double divisor = Math.sqrt(square - actual) * Math.sqrt(square - predicted);
        return divisor == 0 ? 0 : ((double) right() * size - product) / divisor;
    }

    /**
     * Returns the scores of one class.
     *
     * @throws IllegalArgumentException if the label is unknown
     */
    public ClassScore of(L label) {
        return scores(labels.indexOf(label));
    }

    /**
     * Returns the unweighted mean of the scores over all classes, including classes without
     * examples.
     */
    public ClassScore macroAverage() {
        return ClassScore.mean(all(), scores -> 1);
    }

    /** Returns the mean of the scores over all classes, weighted by the number of examples. */
    public ClassScore weightedAverage() {
        return ClassScore.mean(all(), ClassScore::support);
    }

    /**
     * Returns the number of examples of one class that were predicted as a given class.
     *
     * @throws IllegalArgumentException if a label is unknown
     */
    public long confusion(L actual, L predicted) {
        return confusion[labels.indexOf(actual)][labels.indexOf(predicted)];
    }

    private ClassScore scores(int i) {
        return ClassScore.of(confusion[i][i], predicted(i), actual(i));
    }

    private List<ClassScore> all() {
        return IntStream.range(0, confusion.length).mapToObj(this::scores).toList();
    }

    private long right() {
        return IntStream.range(0, confusion.length).mapToLong(i -> confusion[i][i]).sum();
    }

    /** Returns the number of examples of a class. */
    long actual(int i) {
        return LongStream.of(confusion[i]).sum();
    }

    /** Returns the number of examples that were predicted as a class. */
    long predicted(int i) {
        return Arrays.stream(confusion).mapToLong(row -> row[i]).sum();
    }

    /** Returns the mean F1 score of the classes that have examples or are predicted. */
    private double meanF1() {
        return IntStream.range(0, confusion.length)
                .filter(i -> actual(i) + predicted(i) > 0)
                .mapToDouble(i -> scores(i).f1())
                .average()
                .orElseThrow();
    }

    @Override
    public OptionalDouble metric(Metric metric) {
        return switch (metric) {
            case LOSS -> OptionalDouble.of(loss);
            case ACCURACY -> OptionalDouble.of(accuracy());
            case BALANCED_ACCURACY -> OptionalDouble.of(balancedAccuracy());
            case MACRO_F1 -> OptionalDouble.of(meanF1());
            case MATTHEWS -> OptionalDouble.of(matthews());
            default -> OptionalDouble.empty();
        };
    }

    /**
     * Returns the accuracy and the loss, a table of the scores per class, and the confusion matrix.
     * The columns of the matrix have the names of the classes if they fit into 80 characters, and
     * otherwise numbers. With more than 30 classes, the 20 most frequent confusions replace the
     * matrix.
     */
    @Override
    public String toString() {
        return EvaluationTable.of(this);
    }
}
