package dev.condyle.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * One of several inputs.
 *
 * @param name its name in saved models
 * @param field the name of its field
 * @param input the input
 * @param backbone its network, if any
 * @param backboneBlocks the blocks of the network and its pooling, possibly none
 */
public record Branch(
        String name,
        String field,
        Input input,
        Optional<BackboneModel> backbone,
        List<NamedLayer> backboneBlocks) {

    public Branch {
        backboneBlocks = List.copyOf(backboneBlocks);
    }

    /** Returns the shape passed to the layers: the shape of the features, or of the input. */
    public Dims output() {
        return backboneBlocks.isEmpty()
                ? input.dims()
                : backboneBlocks.get(backboneBlocks.size() - 1).plan().output().orElseThrow();
    }
}
