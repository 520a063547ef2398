package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.HeadEvaluation;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.training.History;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Summarises the evaluations of the heads on the validation data for the history. */
final class Validation {

    private Validation() {}

    /** Returns the metrics of evaluations, by the name of the head. */
    static History.Validation of(Tasks<?> tasks, Map<String, HeadEvaluation> evaluations) {
        Map<String, Map<Metric, Double>> heads = new LinkedHashMap<>();
        evaluations.forEach((head, evaluation) -> heads.put(head, metrics(evaluation)));
        double loss = 0;
        for (Task<?, ?> task : tasks.tasks()) {
            HeadEvaluation evaluation = evaluations.get(task.name());
            loss += evaluation == null ? 0 : task.weight() * evaluation.loss();
        }
        History.Validation all = new History.Validation(loss, 0, 0, heads);
        return new History.Validation(
                loss, all.metric(Metric.ACCURACY).orElse(Double.NaN), regressionError(all), heads);
    }

    /** Returns the metrics of a network whose output is not finite. */
    static History.Validation notFinite() {
        return new History.Validation(Double.NaN, Double.NaN, Double.NaN, Map.of());
    }

    private static Map<Metric, Double> metrics(HeadEvaluation evaluation) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            evaluation.metric(metric).ifPresent(value -> metrics.put(metric, value));
        }
        return metrics;
    }

    /** An ordinal head has a mean absolute error too, but in classes. */
    private static double regressionError(History.Validation all) {
        return all.heads().values().stream()
                .filter(metrics -> metrics.containsKey(Metric.R2))
                .mapToDouble(metrics -> metrics.get(Metric.MEAN_ABSOLUTE_ERROR))
                .average()
                .orElse(Double.NaN);
    }
}
