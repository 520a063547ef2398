package dev.condyle.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One of several inputs.
 *
 * @param name the name of its field
 * @param input what comes in
 * @param backbone the network for pictures, if there is one
 * @param backboneBlocks the blocks of that network: itself and its pooling, or none
 */
public record Branch(
        String name,
        Input input,
        Optional<BackboneModel> backbone,
        List<NamedLayer> backboneBlocks) {

    public Branch {
        backboneBlocks = List.copyOf(backboneBlocks);
    }

    /** The shape of what it gives to the layers: features, or the input as it is. */
    public Dims output() {
        return backboneBlocks.isEmpty()
                ? input.dims()
                : backboneBlocks.get(backboneBlocks.size() - 1).plan().output().orElseThrow();
    }
}
