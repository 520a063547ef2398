package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.evaluation.HeadEvaluation;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.training.History;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Evaluates the heads on the validation data, and summarises the evaluations for the history. */
final class Validation {

    private Validation() {}

    /**
     * Evaluates a network on the validation data. No parameter requires gradients during the call.
     *
     * @param onBatch called for each batch, before its forward pass
     */
    static <L> History.Validation run(
            Tasks<L> tasks,
            BatchSource source,
            TrainingStep step,
            NDManager memory,
            Consumer<Batch> onBatch) {
        Evaluations<L> counts = new Evaluations<>(tasks);
        try (BatchIterator iterator = source.open()) {
            while (iterator.hasNext()) {
                try (NDManager scratch = memory.newSubManager();
                        Batch batch = iterator.next(scratch)) {
                    onBatch.accept(batch);
                    float[] logits = step.predict(batch);
                    if (!areFinite(logits)) {
                        return notFinite();
                    }
                    counts.add(logits, batch.targets().toFloatArray());
                }
            }
        } catch (DataException e) {
            throw e.inValidation();
        }
        return of(tasks, counts.byHead());
    }

    private static boolean areFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the metrics of evaluations, by the name of the head. */
    static History.Validation of(Tasks<?> tasks, Map<String, HeadEvaluation> evaluations) {
        Map<String, Map<Metric, Double>> heads = new LinkedHashMap<>();
        evaluations.forEach((head, evaluation) -> heads.put(head, metrics(evaluation)));
        double loss = 0;
        for (Task<?, ?> task : tasks.tasks()) {
            HeadEvaluation evaluation = evaluations.get(task.name());
            loss += evaluation == null ? 0 : task.weight() * evaluation.loss();
        }
        // An ordinal head has a mean absolute error too, but in classes.
        return new History.Validation(
                loss,
                mean(heads.values(), Metric.ACCURACY, Metric.ACCURACY),
                mean(heads.values(), Metric.MEAN_ABSOLUTE_ERROR, Metric.R2),
                heads);
    }

    /** Returns the mean of a metric over the heads that also have another one; NaN without any. */
    private static double mean(
            Collection<Map<Metric, Double>> heads, Metric metric, Metric required) {
        return heads.stream()
                .filter(metrics -> metrics.containsKey(required))
                .mapToDouble(metrics -> metrics.get(metric))
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the metrics of a network whose output is not finite. */
    static History.Validation notFinite() {
        return new History.Validation(Double.NaN, Double.NaN, Double.NaN, Map.of());
    }

    /** Returns the metrics that an evaluation has. */
    static Map<Metric, Double> metrics(HeadEvaluation evaluation) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            evaluation.metric(metric).ifPresent(value -> metrics.put(metric, value));
        }
        return metrics;
    }
}
