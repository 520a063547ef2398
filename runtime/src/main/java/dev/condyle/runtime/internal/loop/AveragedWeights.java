package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The exponential moving average of weights and running statistics. The first update copies them,
 * as in PyTorch and Keras.
 */
final class AveragedWeights implements TrainingPart {

    private static final String NAME = "average";
    private static final String UPDATES = "average.updates";

    private final float share;
    private final List<NDArray> arrays;
    private final List<NDArray> averages;
    private long updates;

    /**
     * Creates an average without updates.
     *
     * @param decay the weight of the earlier average
     * @param weights the trained weights
     * @param statistics the running statistics
     * @param memory the manager of the averages
     */
    AveragedWeights(
            double decay, List<NDArray> weights, RunningStatistics statistics, NDManager memory) {
        share = (float) (1 - decay);
        arrays = new ArrayList<>(weights);
        arrays.addAll(statistics.current());
        averages = new NDList(arrays.size());
        arrays.forEach(it -> averages.add(memory.zeros(it.getShape(), it.getDataType())));
    }

    /** Updates the average after an update of the weights. */
    void update() {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (int i = 0; i < arrays.size(); i++) {
                // Detached, so that no thread records a graph.
                NDArray now = arrays.get(i).stopGradient();
                NDArray average = averages.get(i);
                if (updates == 0) {
                    copy(now, average);
                } else {
                    average.addi(now.sub(average).muli(share));
                }
            }
        }
        updates++;
    }

    /**
     * Exchanges the averages and the arrays of the network, which must not require gradients. Does
     * nothing before the first update.
     */
    void exchange() {
        if (updates == 0) {
            return;
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (int i = 0; i < arrays.size(); i++) {
                NDArray now = arrays.get(i).duplicate();
                copy(averages.get(i), arrays.get(i));
                copy(now, averages.get(i));
            }
        }
    }

    private static void copy(NDArray from, NDArray into) {
        into.set(new NDIndex("..."), from);
    }

    @Override
    public void save(CheckpointState state) {
        state.put(NAME, averages);
        state.put(UPDATES, updates);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        saved.copy(NAME, averages);
        updates = (long) saved.numbers(UPDATES)[0];
    }
}
