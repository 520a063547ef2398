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
 * Tracks which custom blocks belong to a model. A block has one set of weights, so two models that
 * share a block would train the same weights. When a model is closed, its block returns to the
 * state in which it was added: with its original weights, if any, and the same parameters frozen.
 */
final class BlockOwners {

    private static final List<Entry> ENTRIES = new ArrayList<>();

    private BlockOwners() {}

    /** A block that belongs or belonged to a model, and its original state, stored outside DJL. */
    private static final class Entry {

        private final WeakReference<Block> block;
        private final List<WeightSnapshot> weights;
        private final Map<Parameter, Boolean> trainable = new IdentityHashMap<>();
        private NDManager owner;

        private Entry(Block block, NDManager owner) {
            this.block = new WeakReference<>(block);
            this.owner = owner;
            weights = WeightSnapshot.of(Parameters.of(block));
            Parameters.of(block).forEach(it -> trainable.put(it, it.requiresGradient()));
        }

        /** Resets the block to its original state and discards the changes of an earlier model. */
        private void restore() {
            trainable.keySet().forEach(Parameter::close);
            trainable.forEach((parameter, trained) -> parameter.freeze(!trained));
            weights.forEach(weight -> weight.restore(owner));
        }
    }

    /**
     * Checks that a block does not belong to an open model.
     *
     * @param name the name of the block in messages
     * @throws IllegalStateException if it does
     */
    static synchronized void requireFree(Block block, String name) {
        boolean shared = !Parameters.of(block).isEmpty();
        if (shared && find(block).filter(it -> it.owner.isOpen()).isPresent()) {
            throw new IllegalStateException(
                    "The block of %s belongs to another model, and two models cannot train the same weights. Close that model first, or provide the block in a method that creates a new one on each call."
                            .formatted(name));
        }
    }

    /**
     * Adds a block to a model and copies its weights, if any, to the manager of the model.
     *
     * @param name the name of the block in messages
     * @param manager the manager of the model
     * @throws IllegalStateException if the block belongs to another open model
     */
    static synchronized void acquire(Block block, String name, NDManager manager) {
        requireFree(block, name);
        Optional<Entry> existing = find(block);
        // The earlier model is closed, so live weights were assigned to the block after that.
        if (existing.isEmpty() || Parameters.of(block).stream().anyMatch(BlockOwners::isLive)) {
            existing.ifPresent(ENTRIES::remove);
            existing = Optional.of(new Entry(block, manager));
            ENTRIES.add(existing.get());
        }
        existing.get().owner = manager;
        existing.get().restore();
    }

    private static Optional<Entry> find(Block block) {
        for (Iterator<Entry> all = ENTRIES.iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            Block found = entry.block.get();
            if (found == block) {
                return Optional.of(entry);
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
