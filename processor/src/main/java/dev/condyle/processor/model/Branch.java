package dev.condyle.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One of several inputs.
 *
 * @param name the name of its field
 * @param input what comes in
 * @param pictures the network for pictures, if there is one
 * @param trunk the blocks of that network: itself and its pooling, or none
 */
public record Branch(
        String name, Input input, Optional<PictureNetwork> pictures, List<NamedLayer> trunk) {

    public Branch {
        trunk = List.copyOf(trunk);
    }

    /** The shape of what it gives to the layers: features, or the input as it is. */
    public Dims output() {
        return trunk.isEmpty()
                ? input.dims()
                : trunk.get(trunk.size() - 1).plan().output().orElseThrow();
    }
}
