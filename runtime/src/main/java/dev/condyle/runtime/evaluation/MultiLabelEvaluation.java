package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.evaluation.Evaluation.ClassScore;
import dev.condyle.runtime.internal.text.AlignedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The metrics of a head that chooses any number of classes, on at least one example. They are
 * defined as in scikit-learn, with 0 instead of a division by 0. Instances are immutable and
 * thread-safe.
 *
 * @param <C> the type of a class
 */
public final class MultiLabelEvaluation<C> implements HeadEvaluation {

    private final Labels<C> labels;
    private final long[] truePositives;
    private final long[] predicted;
    private final long[] actual;
    private final long exact;
    private final long size;
    private final double loss;

    /** Creates a report and takes ownership of the arrays, which have a number per class. */
    MultiLabelEvaluation(
            Labels<C> labels,
            long[] truePositives,
            long[] predicted,
            long[] actual,
            long exact,
            long size,
            double loss) {
        this.labels = labels;
        this.truePositives = truePositives;
        this.predicted = predicted;
        this.actual = actual;
        this.exact = exact;
        this.size = size;
        this.loss = loss;
    }

    /** Returns the classes. */
    public Labels<C> labels() {
        return labels;
    }

    @Override
    public long size() {
        return size;
    }

    /** Returns the binary cross-entropy in nats, averaged over the classes and the examples. */
    @Override
    public double loss() {
        return loss;
    }

    /**
     * Returns the fraction of correct decisions over all classes and examples, from 0 to 1: 1 minus
     * the Hamming loss, or Keras's {@code BinaryAccuracy}.
     */
    public double accuracy() {
        double wrong =
                LongStream.of(predicted).sum()
                        + LongStream.of(actual).sum()
                        - 2.0 * LongStream.of(truePositives).sum();
        return 1 - wrong / size / truePositives.length;
    }

    /**
     * Returns the fraction of examples for which exactly the correct set was predicted, from 0 to
     * 1: scikit-learn's {@code accuracy_score}.
     */
    public double subsetAccuracy() {
        return (double) exact / size;
    }

    /**
     * Returns the scores of one class.
     *
     * @throws IllegalArgumentException if the class is unknown
     */
    public ClassScore of(C label) {
        return scores(labels.indexOf(label));
    }

    private ClassScore scores(int i) {
        return ClassScore.of(truePositives[i], predicted[i], actual[i]);
    }

    /** Returns the scores of all decisions together. */
    public ClassScore microAverage() {
        return ClassScore.of(
                LongStream.of(truePositives).sum(),
                LongStream.of(predicted).sum(),
                LongStream.of(actual).sum());
    }

    /** Returns the unweighted mean of the scores over all classes. */
    public ClassScore macroAverage() {
        return ClassScore.mean(all(), score -> 1);
    }

    /** Returns the mean of the scores over all classes, weighted by their numbers of examples. */
    public ClassScore weightedAverage() {
        return ClassScore.mean(all(), ClassScore::support);
    }

    private List<ClassScore> all() {
        return IntStream.range(0, truePositives.length).mapToObj(this::scores).toList();
    }

    @Override
    public OptionalDouble metric(Metric metric) {
        return switch (metric) {
            case LOSS -> OptionalDouble.of(loss);
            case ACCURACY -> OptionalDouble.of(accuracy());
            case MACRO_F1 -> OptionalDouble.of(macroAverage().f1());
            case MICRO_F1 -> OptionalDouble.of(microAverage().f1());
            default -> OptionalDouble.empty();
        };
    }

    /** Returns the F1 score, the accuracies and the loss, and a table of the scores per class. */
    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(EvaluationTable.HEADER);
        List<String> names = labels.names();
        for (int i = 0; i < names.size(); i++) {
            rows.add(EvaluationTable.row(EvaluationTable.shortened(names.get(i)), scores(i)));
        }
        rows.add(EvaluationTable.row("micro mean", microAverage()));
        rows.add(EvaluationTable.row("mean", macroAverage()));
        rows.add(EvaluationTable.row("weighted mean", weightedAverage()));
        return String.format(
                        Locale.ROOT,
                        "micro f1 %.4f, accuracy %.4f, exact sets %.4f, loss %.4f, %d examples\n\n",
                        microAverage().f1(),
                        accuracy(),
                        subsetAccuracy(),
                        loss,
                        size)
                + AlignedTable.of(1, rows);
    }
}
