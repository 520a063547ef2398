package dev.condyle.runtime.internal.persist;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import dev.condyle.runtime.data.Binary;
import dev.condyle.runtime.data.MultiLabel;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.weights.WeightsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts what the targets of the heads have learned, and their thresholds, to JSON and back. */
final class TargetStates {

    private static final Gson GSON = new Gson();

    /** The state of one head; the fields that do not apply are null and are not written. */
    private static final class State {
        private @Nullable Double threshold;
        private @Nullable List<Double> thresholds;
        private @Nullable List<Double> mean;
        private @Nullable List<Double> deviation;
        private @Nullable List<String> labels;
    }

    /** The states of all heads, by name. */
    private static final class States extends LinkedHashMap<String, State> {
        private static final long serialVersionUID = 1;
    }

    private TargetStates() {}

    /** Returns the states as JSON, or empty if no head has any. */
    static Optional<String> of(Tasks<?> tasks) {
        Map<String, State> states = new States();
        tasks.tasks()
                .forEach(task -> state(task.target()).ifPresent(it -> states.put(task.name(), it)));
        return states.isEmpty() ? Optional.empty() : Optional.of(GSON.toJson(states));
    }

    private static Optional<State> state(Target<?> target) {
        State state = new State();
        if (target.areLabelsLearned()) {
            state.labels = target.names();
        }
        if (target instanceof Binary<?> binary) {
            state.threshold = binary.threshold();
        } else if (target instanceof MultiLabel<?> several) {
            state.thresholds = several.thresholds();
        } else if (target instanceof Regression<?> regression && regression.scale().isPresent()) {
            state.mean = regression.scale().get().mean();
            state.deviation = regression.scale().get().deviation();
        } else if (state.labels == null) {
            return Optional.empty();
        }
        return Optional.of(state);
    }

    /**
     * Returns the tasks with the given states.
     *
     * @param json the result of {@link #of}
     * @throws WeightsException if the states are invalid
     */
    static <L> Tasks<L> restored(Tasks<L> tasks, String json) {
        try {
            Map<String, State> states = GSON.fromJson(json, States.class);
            Tasks<L> restored = tasks;
            for (Task<L, ?> task : tasks.tasks()) {
                State state = states.get(task.name());
                restored = state == null ? restored : restored.with(restored(task, state));
            }
            return restored;
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw new WeightsException("has no valid 'targets': " + e.getMessage() + ".");
        }
    }

    /**
     * Returns the tasks with the names of learned labels, as far as they are valid, to compare them
     * with those of a saved model.
     */
    static <L> Tasks<L> withNames(Tasks<L> tasks, Map<String, List<String>> names) {
        Tasks<L> named = tasks;
        for (Task<L, ?> task : tasks.tasks()) {
            if (names.containsKey(task.name())) {
                named = named.with(withNames(task, names.get(task.name())));
            }
        }
        return named;
    }

    private static <L, C> Task<L, C> withNames(Task<L, C> task, List<String> names) {
        try {
            return task.withTarget(task.target().withNames(names));
        } catch (IllegalArgumentException e) {
            // The names are compared as they are.
            return task;
        }
    }

    private static <L, C> Task<L, C> restored(Task<L, C> task, State state) {
        Target<C> target =
                task.target().areLabelsLearned()
                        ? task.target().withNames(state.labels)
                        : task.target();
        return task.withTarget(restored(target, state));
    }

    @SuppressWarnings("unchecked") // a copy has the type of its target
    private static <C> Target<C> restored(Target<C> target, State state) {
        if (target instanceof Binary<C> binary) {
            return binary.threshold(state.threshold);
        }
        if (target instanceof Regression<C> regression) {
            return regression.scale(new Regression.Scale(state.mean, state.deviation));
        }
        return target instanceof MultiLabel<?> several
                ? (Target<C>) several.thresholds(state.thresholds)
                : target;
    }
}
