package dev.condyle.runtime.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Examples in memory. Immutable as long as the inputs are not modified. */
final class MemoryDataset<I, L> implements Dataset<I, L> {

    private final List<I> inputs;
    private final List<L> labels;

    MemoryDataset(List<? extends I> inputs, List<? extends L> labels) {
        this.inputs = copy("input", inputs);
        this.labels = copy("label", labels);
        if (this.inputs.size() != this.labels.size()) {
            throw new DataException(
                    "There are "
                            + this.inputs.size()
                            + " inputs and "
                            + this.labels.size()
                            + " labels. Each input requires one label.");
        }
    }

    static <I, L> Dataset<I, L> labelled(
            Stream<? extends I> inputs, Function<? super I, ? extends L> label) {
        List<I> all = copy("input", inputs.toList());
        return new MemoryDataset<>(all, all.stream().map(label).toList());
    }

    // Unlike List.copyOf, the message identifies the list and the position of a null.
    private static <T> List<T> copy(String what, List<? extends T> list) {
        List<T> copy = Collections.unmodifiableList(new ArrayList<T>(list));
        int index = copy.indexOf(null);
        if (index >= 0) {
            throw new DataException("The " + what + " of example " + index + " is null.");
        }
        return copy;
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

    @Override
    public String toString() {
        return "Dataset(" + size() + " examples)";
    }
}
