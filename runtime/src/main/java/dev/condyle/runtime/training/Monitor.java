package dev.condyle.runtime.training;

import dev.condyle.runtime.evaluation.Metric;
import java.util.Objects;
import java.util.Optional;

/**
 * A validation metric that decides about a training.
 *
 * @param metric the metric
 * @param head the name of the head that it belongs to. If empty, all heads decide: the loss is then
 *     the weighted sum of the losses of the heads, and any other metric is the mean over the heads
 *     that have it.
 */
public record Monitor(Metric metric, Optional<String> head) {

    /** Checks the arguments. */
    public Monitor {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(head, "head");
    }

    static Monitor of(Metric metric) {
        return new Monitor(metric, Optional.empty());
    }

    Monitor ofHead(String name) {
        return new Monitor(metric, Optional.of(Objects.requireNonNull(name, "head")));
    }

    /** Returns the metric and, if set, the head: {@code LOSS of colour}. */
    @Override
    public String toString() {
        return metric + head.map(name -> " of " + name).orElse("");
    }
}
