package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.training.EarlyStopping;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Monitor;
import dev.condyle.runtime.training.ReduceOnPlateau;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the options that depend on a metric of the validation data. */
final class Monitored {

    private Monitored() {}

    /**
     * Checks that there is validation data, and that the heads exist.
     *
     * @throws IllegalArgumentException if not
     */
    static void check(Fit<?, ?> fit, Tasks<?> tasks) {
        Map<String, Monitor> monitors = new LinkedHashMap<>();
        fit.keepBest().ifPresent(it -> monitors.put("Fit.keepBest", it));
        fit.stopEarly()
                .map(EarlyStopping::monitor)
                .ifPresent(it -> monitors.put("Fit.stopEarly", it));
        fit.reduceOnPlateau()
                .map(ReduceOnPlateau::monitor)
                .ifPresent(it -> monitors.put("Fit.reduceOnPlateau", it));
        // A metric of stopEarly is also one of keepBest: the message must contain the former.
        if (fit.stopEarly().map(EarlyStopping::monitor).equals(fit.keepBest())) {
            monitors.remove("Fit.keepBest");
        }
        monitors.forEach((option, monitor) -> check(option, monitor, fit, tasks));
    }

    /** Returns the metric of the first option that compares epochs. */
    static Optional<Monitor> first(Fit<?, ?> fit) {
        return fit.stopEarly()
                .map(EarlyStopping::monitor)
                .or(fit::keepBest)
                .or(() -> fit.reduceOnPlateau().map(ReduceOnPlateau::monitor));
    }

    private static void check(String option, Monitor monitor, Fit<?, ?> fit, Tasks<?> tasks) {
        if (fit.validation().isEmpty()) {
            throw new IllegalArgumentException(
                    option + " requires validation data. Add Fit.validation.");
        }
        requireHead(option, monitor, tasks);
        Set<Metric> metrics = metrics(monitor, tasks);
        if (!metrics.contains(monitor.metric())) {
            throw new IllegalArgumentException(
                    option
                            + ": "
                            + monitor.head().map(head -> "the head " + head).orElse("no head")
                            + (monitor.head().isPresent() ? " does not have" : " has")
                            + " the metric "
                            + monitor.metric()
                            + ". Choose one of "
                            + metrics.stream()
                                    .map(Metric::toString)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    /** Returns the metrics of the head, or of all heads. The evaluation of an example has them. */
    private static <L> Set<Metric> metrics(Monitor monitor, Tasks<L> tasks) {
        int logits = tasks.tasks().stream().mapToInt(task -> task.target().logits()).sum();
        Evaluations<L> example = new Evaluations<>(tasks);
        example.add(new float[logits], new float[tasks.width()]);
        Set<Metric> metrics = EnumSet.noneOf(Metric.class);
        example.byHead()
                .forEach(
                        (head, evaluation) -> {
                            if (monitor.head().map(head::equals).orElse(true)) {
                                metrics.addAll(Validation.metrics(evaluation).keySet());
                            }
                        });
        return metrics;
    }

    private static void requireHead(String option, Monitor monitor, Tasks<?> tasks) {
        List<String> heads = tasks.tasks().stream().map(Task::name).toList();
        monitor.head()
                .filter(head -> !heads.contains(head))
                .ifPresent(
                        head -> {
                            throw new IllegalArgumentException(
                                    option
                                            + ": the network has no head \""
                                            + head
                                            + "\". "
                                            + (heads.size() == 1
                                                    ? "It has one head: remove the name."
                                                    : "Its heads are "
                                                            + String.join(", ", heads)
                                                            + "."));
                        });
    }
}
