package dev.condyle.runtime.data;

import java.util.List;

/** The task of a network with a single head. */
record SingleTask<L>(Task<L, L> task) implements Tasks<L> {

    @Override
    public List<Task<L, ?>> tasks() {
        return List.of(task);
    }

    @Override
    public void encode(L label, float[] into) {
        task.target().encode(label, into, 0);
    }

    @Override
    @SuppressWarnings("unchecked") // the same task with another target
    public Tasks<L> with(List<Task<L, ?>> tasks) {
        return new SingleTask<>((Task<L, L>) tasks.get(0));
    }

    @Override
    public String prefix(Task<L, ?> task) {
        return "";
    }
}
