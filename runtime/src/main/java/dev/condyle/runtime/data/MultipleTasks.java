package dev.condyle.runtime.data;

import java.util.List;

/** The tasks of a network with several heads. */
record MultipleTasks<L>(List<Task<L, ?>> tasks) implements Tasks<L> {

    @Override
    public int[] indicesOf(L label) {
        if (label == null) {
            throw new IllegalArgumentException("The label is null.");
        }
        int[] indices = new int[tasks.size()];
        for (int i = 0; i < indices.length; i++) {
            Task<L, ?> task = tasks.get(i);
            try {
                indices[i] = task.indexOf(label);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(prefix(task) + e.getMessage(), e);
            }
        }
        return indices;
    }
}
