package dev.condyle.runtime.network;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.block.Parameters;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which blocks of users are in a model. A block has its weights once, so that two models that share
 * it would train each other's. A model that is closed gives its block back as it came: with the
 * weights that it had, if any, and what was frozen of it.
 */
final class BlockOwners {

    private static final List<Taken> TAKEN = new ArrayList<>();

    private BlockOwners() {}

    /** A block that is or was in a model, and what it came with, kept outside the engine. */
    private static final class Taken {

        private final WeakReference<Block> block;
        private final List<WeightSnapshot> weights;
        private final Map<Parameter, Boolean> trainable = new IdentityHashMap<>();
        private NDManager owner;

        private Taken(Block block) {
            this.block = new WeakReference<>(block);
            weights = WeightSnapshot.of(Parameters.of(block));
            Parameters.of(block).forEach(it -> trainable.put(it, it.requiresGradient()));
        }

        /** Gives the block what it came with, in place of what another model made of it. */
        private void restore() {
            trainable.keySet().forEach(Parameter::close);
            trainable.forEach((parameter, trained) -> parameter.freeze(!trained));
            weights.forEach(weight -> weight.restore(owner));
        }
    }

    /**
     * Refuses a block that is in an open model.
     *
     * @param name what a message calls it
     * @throws IllegalStateException if it is
     */
    static synchronized void requireFree(Block block, String name) {
        boolean shared = !Parameters.of(block).isEmpty();
        if (shared && find(block).filter(it -> it.owner.isOpen()).isPresent()) {
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
        Optional<Taken> known = find(block);
        // Weights that live although the model is closed have been given to the block since.
        if (known.isEmpty() || Parameters.of(block).stream().anyMatch(BlockOwners::isLive)) {
            known.ifPresent(TAKEN::remove);
            known = Optional.of(new Taken(block));
            TAKEN.add(known.get());
        }
        known.get().owner = manager;
        known.get().restore();
    }

    private static Optional<Taken> find(Block block) {
        for (Iterator<Taken> all = TAKEN.iterator(); all.hasNext(); ) {
            Taken taken = all.next();
            Block found = taken.block.get();
            if (found == block) {
                return Optional.of(taken);
            }
            if (found == null) {
                all.remove();
            }
        }
        return Optional.empty();
    }

    private static boolean isLive(Parameter parameter) {
        return parameter.isInitialized() && !parameter.getArray().isReleased();
    }
}
