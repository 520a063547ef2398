package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the weights with which a batch had a finite loss and finite gradients. A training that
 * diverges returns to it.
 */
final class GoodWeights {

    private final List<NDArray> weights;
    private final RunningStatistics statistics;
    private final NDManager memory;
    private @Nullable NDManager copies; // null: no copy yet
    private NDList keptWeights = new NDList();
    private List<NDArray> keptStatistics = List.of();
    private int epoch;
    private float firstNorm;

    /**
     * Creates an object without a copy.
     *
     * @param weights the trained weights
     * @param statistics the running statistics
     * @param memory the manager of the copy
     */
    GoodWeights(List<NDArray> weights, RunningStatistics statistics, NDManager memory) {
        this.weights = weights;
        this.statistics = statistics;
        this.memory = memory;
    }

    /**
     * Copies the current weights in place of the earlier copy.
     *
     * @param epoch the number of the epoch that starts with them
     * @param before copies of the running statistics; this object takes ownership of them
     */
    void keep(int epoch, List<NDArray> before) {
        if (copies != null) {
            copies.close();
        } else {
            // Of detached weights, so that no thread records a graph.
            firstNorm = FiniteNumbers.norm(weights.stream().map(NDArray::stopGradient).toList());
        }
        NDManager manager = memory.newSubManager();
        copies = manager;
        keptWeights = copyOfWeights();
        keptStatistics = before;
        this.epoch = epoch;
        for (List<NDArray> kept : List.of(keptWeights, keptStatistics)) {
            for (NDArray array : kept) {
                NDScope.unregister(array);
                array.attach(manager);
            }
        }
    }

    /** Returns whether there is a copy. */
    boolean exist() {
        return copies != null;
    }

    /** Returns the number of the epoch that started with the copied weights. */
    int epoch() {
        return epoch;
    }

    /** Returns how many times larger the weights are than those of the first copy. */
    double growth() {
        return FiniteNumbers.norm(weights) / (1.0 + firstNorm);
    }

    /** Returns whether the current weights and running statistics are finite. */
    boolean areFinite() {
        List<NDArray> all = new ArrayList<>(weights);
        all.addAll(statistics.current());
        return FiniteNumbers.areAll(all);
    }

    /** Returns copies of the current weights, which the scope of the caller closes. */
    NDList copyOfWeights() {
        NDList copy = new NDList(weights.size());
        // Detached, so that no thread records the copy in a graph.
        weights.forEach(weight -> copy.add(weight.stopGradient().duplicate()));
        return copy;
    }

    /** Restores the copied weights, which must not require gradients. */
    void restore() {
        restore(keptWeights);
        statistics.restore(keptStatistics);
    }

    /** Restores weights, which must not require gradients, from copies. */
    void restore(NDList copy) {
        for (int i = 0; i < copy.size(); i++) {
            weights.get(i).set(new NDIndex("..."), copy.get(i));
        }
    }
}
