package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.Parameters;
import java.util.List;

/**
 * The running means and variances of batch normalisation. A forward pass updates them before it is
 * known whether the loss is finite.
 */
final class RunningStatistics {

    private final List<NDArray> arrays;

    RunningStatistics(Block block) {
        arrays =
                Parameters.of(block).stream()
                        .filter(parameter -> !Parameters.isLearned(parameter))
                        .map(Parameter::getArray)
                        .toList();
    }

    /** Returns whether the network has running statistics. */
    boolean exist() {
        return !arrays.isEmpty();
    }

    /** Returns copies, which the scope of the caller closes. */
    List<NDArray> copy() {
        return arrays.stream().map(NDArray::duplicate).toList();
    }

    /** Restores the statistics from copies. */
    void restore(List<NDArray> copy) {
        for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).set(new NDIndex("..."), copy.get(i));
        }
    }
}
