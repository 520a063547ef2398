package dev.condyle.runtime.network;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Which blocks of users are in a model. A block has its weights once, so that two models that share
 * it would train each other's. A model that is closed gives its block back, with the weights that
 * it came with, if any.
 */
final class BlockOwners {

    private static final List<Taken> TAKEN = new ArrayList<>();

    private BlockOwners() {}

    /** A block that was in a model, and the weights that it came with, kept outside the engine. */
    private record Taken(WeakReference<Block> block, List<KeptWeight> weights) {}

    /**
     * Refuses a block that is in an open model.
     *
     * @param name what a message calls it
     * @throws IllegalStateException if it is
     */
    static synchronized void requireFree(Block block, String name) {
        if (find(block).isPresent() && parameters(block).stream().anyMatch(BlockOwners::isLive)) {
            throw new IllegalStateException(
                    "The block of %s is in another model, and two models cannot train the same weights. Close that model first, or let a method give a new block for each."
                            .formatted(name));
        }
    }

    /**
     * Puts a block into a model: the weights that it has are copied there.
     *
     * @param name what a message calls it
     * @param manager that of the model
     * @throws IllegalStateException if it is in another that is open
     */
    static synchronized void take(Block block, String name, NDManager manager) {
        requireFree(block, name);
        List<KeptWeight> weights =
                find(block).map(Taken::weights).orElseGet(() -> KeptWeight.of(parameters(block)));
        if (find(block).isEmpty()) {
            TAKEN.add(new Taken(new WeakReference<>(block), weights));
        }
        // Those that a model made, or had, are gone with it.
        parameters(block).stream().filter(Parameter::isInitialized).forEach(Parameter::close);
        weights.forEach(weight -> weight.restore(manager));
    }

    private static Optional<Taken> find(Block block) {
        for (Iterator<Taken> all = TAKEN.iterator(); all.hasNext(); ) {
            Taken taken = all.next();
            Block found = taken.block().get();
            if (found == block) {
                return Optional.of(taken);
            }
            if (found == null) {
                all.remove();
            }
        }
        return Optional.empty();
    }

    private static Collection<Parameter> parameters(Block block) {
        return block.getParameters().values();
    }

    private static boolean isLive(Parameter parameter) {
        return parameter.isInitialized() && !parameter.getArray().isReleased();
    }
}
