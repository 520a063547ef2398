package dev.condyle.runtime.network;

import ai.djl.nn.Block;
import dev.condyle.runtime.block.Parameters;
import java.util.List;

/**
 * A network for pictures, as {@code @Backbone(network = …)} names it. A network of one's own
 * implements this, has a public constructor without arguments, and carries a {@link
 * dev.condyle.NetworkSpec}.
 */
public interface Network {

    /**
     * Makes the network, its parameters not initialised.
     *
     * @param options what it is to be like
     * @return a block from (N, C, H, W) to features (N, F, ceil(H / s), ceil(W / s)), F and s as
     *     its {@link dev.condyle.NetworkSpec} says; where {@link NetworkOptions#classes} are asked
     *     for, to logits (N, classes)
     * @throws IllegalArgumentException if the network cannot be built so
     */
    Block block(NetworkOptions options);

    /**
     * The names that its weights have in files. Default: none but the block's own.
     *
     * @param options the same as for the block
     */
    default List<NameMap> nameMaps(NetworkOptions options) {
        return List.of();
    }

    /**
     * Whether training changes a network, or part of it. One that it does not change is frozen: it
     * is to run with {@code training} false, or else DJL's batch norms move their statistics.
     */
    static boolean isTrainable(Block network) {
        return network.getParameters().values().stream()
                .anyMatch(p -> p.requiresGradient() && Parameters.isLearned(p));
    }
}
