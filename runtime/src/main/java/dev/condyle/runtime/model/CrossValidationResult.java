package dev.condyle.runtime.model;

import dev.condyle.runtime.evaluation.HeadEvaluation;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.text.AlignedTable;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.training.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The evaluations and predictions of a {@link CrossValidation}. Immutable and thread-safe.
 *
 * @param <P> the type of a prediction
 * @param <E> the type of an evaluation
 */
public final class CrossValidationResult<P, E> {

    /**
     * The model of one fold.
     *
     * @param repetition the number of the repetition, from 1
     * @param number the number of the fold, from 1
     * @param test the indices of the test examples in the data set, in ascending order
     * @param evaluation the evaluation on the test examples
     * @param heads the evaluations of the heads that have labels, by the name of the head; the only
     *     head of a network has the name {@code head}
     * @param history the training
     * @param <E> the type of an evaluation
     */
    public record Fold<E>(
            int repetition,
            int number,
            List<Integer> test,
            E evaluation,
            Map<String, HeadEvaluation> heads,
            History history) {

        /** Copies the collections. */
        public Fold {
            test = List.copyOf(test);
            heads = Collections.unmodifiableMap(new LinkedHashMap<>(heads));
        }
    }

    /**
     * The values of a metric.
     *
     * @param values one value per fold, in the order of {@link #folds()}
     */
    public record Scores(List<Double> values) {

        /** Copies the list. */
        public Scores {
            values = List.copyOf(values);
        }

        /** Returns the mean over the folds. */
        public double mean() {
            return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
        }

        /**
         * Returns the standard deviation between the folds, with n − 1 in the denominator. The
         * training data of the folds overlap, so the deviation of the mean is larger than this
         * deviation divided by √n.
         */
        public double deviation() {
            double mean = mean();
            double squares = values.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
            return Math.sqrt(squares / (values.size() - 1));
        }

        /** Returns the mean and the deviation, with 4 decimals. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4f ± %.4f", mean(), deviation());
        }
    }

    private final int size;
    private final List<Fold<E>> folds;
    private final List<List<P>> predictions;

    /**
     * @param number the number of folds of a repetition
     * @param size the number of examples
     * @param folds the folds of all repetitions
     * @param ofFolds the predictions for the test examples of each fold
     */
    CrossValidationResult(int number, int size, List<Fold<E>> folds, List<List<P>> ofFolds) {
        this.size = size;
        this.folds = List.copyOf(folds);
        List<List<P>> all = new ArrayList<>();
        for (int from = 0; from < folds.size(); from += number) {
            List<P> ordered = new ArrayList<>(Collections.nCopies(size, null));
            for (int fold = from; fold < from + number; fold++) {
                List<Integer> test = folds.get(fold).test();
                for (int i = 0; i < test.size(); i++) {
                    ordered.set(test.get(i), ofFolds.get(fold).get(i));
                }
            }
            all.add(List.copyOf(ordered));
        }
        predictions = List.copyOf(all);
    }

    /** Returns the folds of the first repetition, then those of the second, and so on. */
    public List<Fold<E>> folds() {
        return folds;
    }

    /**
     * Returns the out-of-fold prediction for each example, in the order of the data set: that of
     * the model of the first repetition that was not trained on the example.
     */
    public List<P> predictions() {
        return predictions(1);
    }

    /**
     * Returns the out-of-fold predictions of a repetition.
     *
     * @param repetition from 1
     * @throws IllegalArgumentException if there is no such repetition
     */
    public List<P> predictions(int repetition) {
        Arguments.within("repetition", repetition, 1, predictions.size());
        return predictions.get(repetition - 1);
    }

    /**
     * Returns the scores of a metric, computed by a function: {@code result.scores(evaluation ->
     * evaluation.species().accuracy())}.
     */
    public Scores scores(ToDoubleFunction<? super E> metric) {
        return new Scores(
                folds.stream().map(fold -> metric.applyAsDouble(fold.evaluation())).toList());
    }

    /**
     * Returns the scores of a metric of a network with one head.
     *
     * @throws IllegalArgumentException if there are several heads, or the head does not have the
     *     metric
     */
    public Scores scores(Metric metric) {
        List<String> heads = heads();
        if (heads.size() != 1) {
            throw new IllegalArgumentException(
                    "The network has several heads: "
                            + String.join(", ", heads)
                            + ". Call scores(evaluation -> evaluation."
                            + heads.get(0)
                            + "().metric(...).getAsDouble()).");
        }
        return scores(heads.get(0), metric);
    }

    private Scores scores(String head, Metric metric) {
        List<Double> values = new ArrayList<>();
        for (Fold<E> fold : folds) {
            HeadEvaluation report = fold.heads().get(head);
            if (report != null) {
                OptionalDouble value = report.metric(metric);
                if (value.isEmpty()) {
                    throw new IllegalArgumentException(
                            "The head has no metric "
                                    + metric
                                    + ". It has "
                                    + names(metrics(head))
                                    + ".");
                }
                values.add(value.getAsDouble());
            }
        }
        return new Scores(values);
    }

    private static String names(List<Metric> metrics) {
        return metrics.stream().map(Metric::toString).collect(Collectors.joining(", "));
    }

    private List<String> heads() {
        return folds.stream().flatMap(fold -> fold.heads().keySet().stream()).distinct().toList();
    }

    /** Returns the metrics of a head. */
    private List<Metric> metrics(String head) {
        return folds.stream()
                .filter(fold -> fold.heads().containsKey(head))
                .findFirst()
                .map(fold -> fold.heads().get(head))
                .map(
                        report ->
                                Arrays.stream(Metric.values())
                                        .filter(metric -> report.metric(metric).isPresent())
                                        .toList())
                .orElse(List.of());
    }

    /** Returns a table with the mean and the deviation of each metric of each head. */
    @Override
    public String toString() {
        int number = folds.size() / predictions.size();
        String title = number + " folds, " + size + " examples";
        if (predictions.size() > 1) {
            title += ", " + predictions.size() + " repetitions";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("metric", "mean", "deviation"));
        List<String> heads = heads();
        for (String head : heads) {
            for (Metric metric : metrics(head)) {
                Scores scores = scores(head, metric);
                rows.add(
                        List.of(
                                (heads.size() == 1 ? "" : head + " ") + metric,
                                String.format(Locale.ROOT, "%.4f", scores.mean()),
                                String.format(Locale.ROOT, "%.4f", scores.deviation())));
            }
        }
        return title + "\n\n" + AlignedTable.of(1, rows);
    }
}
