package dev.condyle.runtime.network;

import ai.djl.nn.Block;
import dev.condyle.runtime.block.Parameters;
import java.util.List;

/**
 * An image network for {@code @Backbone(network = …)}. A custom network implements this interface,
 * has a public no-argument constructor and is annotated with {@link dev.condyle.NetworkSpec}.
 */
public interface Network {

    /**
     * Builds the network. Its parameters are not initialised.
     *
     * @param options width, conventions and the other options of the network
     * @return a block from (N, C, H, W) to features (N, F, ceil(H / s), ceil(W / s)), with F and s
     *     from its {@link dev.condyle.NetworkSpec}; if {@link NetworkOptions#classes} is set, to
     *     logits (N, classes)
     * @throws IllegalArgumentException if the network does not support the options
     */
    Block block(NetworkOptions options);

    /**
     * Returns the names of the weights in files. Default: only the names of the block itself.
     *
     * @param options the options that the block is built with
     */
    default List<NameMap> nameMaps(NetworkOptions options) {
        return List.of();
    }

    /**
     * Returns whether training changes any parameter of a network. Run a frozen network with {@code
     * training} false; otherwise DJL's batch norms update their running statistics.
     */
    static boolean isTrainable(Block network) {
        return network.getParameters().values().stream()
                .anyMatch(p -> p.requiresGradient() && Parameters.isLearned(p));
    }
}
