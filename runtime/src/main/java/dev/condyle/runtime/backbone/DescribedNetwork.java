package dev.condyle.runtime.backbone;

import dev.condyle.runtime.network.Architecture;
import dev.condyle.runtime.network.NameMap;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.NetworkOptions;
import java.util.List;

/** A network that is described as data; all else follows from that. */
public interface DescribedNetwork extends Network {

    /**
     * Describes the network.
     *
     * @param options what it is to be like
     * @throws IllegalArgumentException if the network cannot be built so
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
