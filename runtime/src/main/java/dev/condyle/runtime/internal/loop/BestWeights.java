package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.training.Monitor;
import java.util.List;

/** The best epoch so far, of all phases of a training, with its weights. */
final class BestWeights implements TrainingPart {

    private static final String NAME = "best";
    private static final String VALUE = "best.value";

    private final Monitor monitor;
    private final List<NDArray> arrays;
    private final NDManager memory;
    private final NDList copies = new NDList();
    private double value = Double.NaN;
    private int epoch;

    /**
     * Creates an object without weights.
     *
     * @param monitor decides which epoch is the best
     * @param arrays all weights and running statistics of the network; empty to keep none
     * @param memory the manager of the copies
     */
    BestWeights(Monitor monitor, List<NDArray> arrays, NDManager memory) {
        this.monitor = monitor;
        this.arrays = arrays;
        this.memory = memory;
    }

    /** Copies the weights if an epoch is better than all before. */
    void update(int number, Scores scores) {
        double now = scores.of(monitor);
        if (!Scores.isBetter(monitor.metric(), now, value)) {
            return;
        }
        value = now;
        epoch = number;
        allocate();
        for (int i = 0; i < arrays.size(); i++) {
            copies.get(i).set(new NDIndex("..."), arrays.get(i));
        }
    }

    private void allocate() {
        if (copies.isEmpty()) {
            for (NDArray array : arrays) {
                NDArray copy = memory.zeros(array.getShape(), array.getDataType());
                NDScope.unregister(copy);
                copies.add(copy);
            }
        }
    }

    /** Returns the number of the best epoch; 0 if there is none, because all values were NaN. */
    int epoch() {
        return epoch;
    }

    /** Restores the weights of the best epoch. They must not require gradients. */
    void restoreWeights() {
        for (int i = 0; i < copies.size(); i++) {
            arrays.get(i).set(new NDIndex("..."), copies.get(i));
        }
    }

    @Override
    public void save(CheckpointState state) {
        state.put(VALUE, value, epoch);
        state.put(NAME, copies);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        double[] numbers = saved.numbers(VALUE);
        value = numbers[0];
        epoch = (int) numbers[1];
        if (epoch > 0) {
            allocate();
            saved.copy(NAME, copies);
        }
    }
}
