package dev.condyle.runtime.backbone;

import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.NameMap;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;

/**
 * A network that is defined by an {@link Architecture}: its block and weight names follow from it.
 */
public interface DescribedNetwork extends Network {

    /**
     * Returns the architecture of the network.
     *
     * @param options width, conventions and the other options of the network
     * @throws IllegalArgumentException if the network does not support the options
     */
    Architecture architecture(NetworkOptions options);

    @Override
    default NetworkBlock block(NetworkOptions options) {
        return NetworkBlock.of(architecture(options), options.norms());
    }

    @Override
    default List<NameMap> nameMaps(NetworkOptions options) {
        return architecture(options).nameMaps();
    }
}
