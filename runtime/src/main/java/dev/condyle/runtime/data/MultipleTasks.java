package dev.condyle.runtime.data;

import java.util.Arrays;
import java.util.List;

/** The tasks of a network with several heads. */
record MultipleTasks<L>(List<Task<L, ?>> tasks) implements Tasks<L> {

    @Override
    public void encode(L label, float[] into) {
        if (label == null) {
            throw new IllegalArgumentException("The label is null.");
        }
        int at = 0;
        for (Task<L, ?> task : tasks) {
            encode(task, label, into, at);
            at += task.target().width();
        }
    }

    private <C> void encode(Task<L, C> task, L label, float[] into, int at) {
        C part = task.part().apply(label);
        if (part == null) {
            Arrays.fill(into, at, at + task.target().width(), Float.NaN);
            return;
        }
        try {
            task.target().encode(part, into, at);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix(task) + e.getMessage(), e);
        }
    }

    @Override
    public Tasks<L> with(List<Task<L, ?>> tasks) {
        return new MultipleTasks<>(List.copyOf(tasks));
    }
}
