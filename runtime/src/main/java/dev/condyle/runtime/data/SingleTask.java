package dev.condyle.runtime.data;

import java.util.List;
import java.util.Optional;

/** The task of a network with a single head. */
record SingleTask<L>(Task<L, L> task) implements Tasks<L> {

    @Override
    public List<Task<L, ?>> tasks() {
        return List.of(task);
    }

    @Override
    public int[] indicesOf(L label) {
        return new int[] {task.indexOf(label)};
    }

    @Override
    public Optional<Labels<L>> onlyLabels() {
        return Optional.of(task.labels());
    }

    @Override
    public String prefix(Task<L, ?> task) {
        return "";
    }
}
