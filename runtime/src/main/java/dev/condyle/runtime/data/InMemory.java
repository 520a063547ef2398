package dev.condyle.runtime.data;

import java.util.List;

/** Examples in two lists. */
record InMemory<I, L>(List<I> inputs, List<L> labels) implements Dataset<I, L> {

    static <I, L> InMemory<I, L> of(List<? extends I> inputs, List<? extends L> labels) {
        if (inputs.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "There are "
                            + inputs.size()
                            + " inputs, but "
                            + labels.size()
                            + " labels: every input needs one.");
        }
        refuseNull("input", inputs);
        refuseNull("label", labels);
        return new InMemory<>(List.copyOf(inputs), List.copyOf(labels));
    }

    private static void refuseNull(String what, List<?> values) {
        int index = 0;
        for (Object value : values) {
            if (value == null) {
                throw new IllegalArgumentException("The " + what + " " + index + " is null.");
            }
            index++;
        }
    }

    @Override
    public int size() {
        return inputs.size();
    }

    @Override
    public I input(int index) {
        return inputs.get(index);
    }

    @Override
    public L label(int index) {
        return labels.get(index);
    }
}
