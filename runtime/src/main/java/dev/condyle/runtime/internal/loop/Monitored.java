package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.training.EarlyStopping;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.Monitor;
import dev.condyle.runtime.training.ReduceOnPlateau;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private static void check(String option, Monitor monitor, Fit<?, ?> fit, Tasks<?> tasks) {
        if (fit.validation().isEmpty()) {
            throw new IllegalArgumentException(
                    option + " requires validation data. Add Fit.validation.");
        }
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
