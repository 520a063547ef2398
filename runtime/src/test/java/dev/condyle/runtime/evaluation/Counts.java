package dev.condyle.runtime.evaluation;

import dev.condyle.runtime.data.Labels;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;

/** Counts the predictions of a head that chooses one of several classes. */
final class Counts<C> {

    private final Task<C, C> task;
    private final Evaluations<C> evaluations;

    Counts(Labels<C> labels) {
        task = Task.of(Target.multiClass(labels));
        evaluations = new Evaluations<>(Tasks.of(labels));
    }

    Counts<C> add(float[] logits, int[] right) {
        float[] targets = new float[right.length];
        for (int i = 0; i < right.length; i++) {
            targets[i] = right[i];
        }
        evaluations.add(logits, targets);
        return this;
    }

    Evaluation<C> build() {
        return evaluations.of(task);
    }
}
