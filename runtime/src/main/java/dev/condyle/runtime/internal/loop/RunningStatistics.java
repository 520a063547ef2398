package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.Parameters;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The running means and variances of batch normalisation. A forward pass updates them before it is
 * known whether the loss is finite. Only those that it can update are copied.
 */
final class RunningStatistics {

    private final boolean exist;
    private final List<NDArray> arrays;

    RunningStatistics(Block block) {
        List<Parameter> all =
                Parameters.of(block).stream()
                        .filter(parameter -> !Parameters.isLearned(parameter))
                        .toList();
        Set<Parameter> frozen = new HashSet<>();
        addFrozen(block, frozen);
        exist = !all.isEmpty();
        arrays =
                all.stream()
                        .filter(parameter -> !frozen.contains(parameter))
                        .map(Parameter::getArray)
                        .toList();
    }

    private static void addFrozen(Block block, Set<Parameter> frozen) {
        if (block instanceof NetworkBlock network) {
            frozen.addAll(network.frozenStatistics());
        } else {
            block.getChildren().values().forEach(child -> addFrozen(child, frozen));
        }
    }

    /** Returns whether the network has running statistics, frozen or not. */
    boolean exist() {
        return exist;
    }

    /** Returns the statistics that training updates. */
    List<NDArray> current() {
        return arrays;
    }

    /** Returns copies of {@link #current}, which the scope of the caller closes. */
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
