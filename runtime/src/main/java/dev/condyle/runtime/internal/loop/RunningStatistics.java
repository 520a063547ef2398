package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.Parameters;
import java.util.List;

/**
 * The running means and variances of batch norms. A forward pass changes them, before it is known
 * whether its loss is a number.
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

    /** Whether the network has any. */
    boolean exist() {
        return !arrays.isEmpty();
    }

    /** Copies, which the caller's scope closes. */
    List<NDArray> copy() {
        return arrays.stream().map(NDArray::duplicate).toList();
    }

    /** Sets them back to a copy. */
    void restore(List<NDArray> copy) {
        for (int i = 0; i < arrays.size(); i++) {
            arrays.get(i).set(new NDIndex("..."), copy.get(i));
        }
    }
}
