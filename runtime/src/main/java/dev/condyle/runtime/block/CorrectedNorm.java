package dev.condyle.runtime.block;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A batch norm that corrects its running statistics for their start. The number of updates is not a
 * parameter, so it is saved and restored separately.
 */
public interface CorrectedNorm {

    /** Returns how often the running statistics were updated, or a negative code. */
    long momentumState();

    /**
     * Sets the number of updates.
     *
     * @param state a result of {@link #momentumState}
     */
    void setMomentumState(long state);

    /** Returns the states of all such norms in a block, in a fixed order. */
    static List<Long> statesOf(Block block) {
        return all(block).stream().map(CorrectedNorm::momentumState).toList();
    }

    /**
     * Sets the states of all such norms in a block. Does nothing if their number is different.
     *
     * @param states a result of {@link #statesOf}
     */
    static void restore(Block block, List<Long> states) {
        List<CorrectedNorm> norms = all(block);
        for (int i = 0; i < norms.size() && norms.size() == states.size(); i++) {
            norms.get(i).setMomentumState(states.get(i));
        }
    }

    private static List<CorrectedNorm> all(Block block) {
        List<CorrectedNorm> norms = new ArrayList<>();
        collect(block, norms, Collections.newSetFromMap(new IdentityHashMap<>()));
        return norms;
    }

    private static void collect(Block block, List<CorrectedNorm> norms, Set<Block> seen) {
        if (!seen.add(block)) {
            return;
        }
        if (block instanceof CorrectedNorm norm) {
            norms.add(norm);
        }
        block.getChildren().values().forEach(child -> collect(child, norms, seen));
    }
}
