package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;

/** A network of maps, pooled, with a head, as the processor may write it: (N, ...) to (N, 3). */
public final class PooledBlock extends ChainBlock implements TransferBlock {

    private final Block backbone;
    private final Block pooling;
    private final Linear head;

    public PooledBlock(Network network) {
        backbone = addChildBlock("backbone", network.block(NetworkOptions.defaults()));
        pooling = addChildBlock("pooling", Pool.globalAvgPool2dBlock());
        head = addChildBlock("head", Linear.builder().setUnits(3).build());
    }

    @Override
    public Block backbone() {
        return backbone;
    }

    @Override
    public NDList forwardBackbone(ParameterStore store, NDList inputs, boolean training) {
        return pooling.forward(store, backbone.forward(store, inputs, training), training);
    }

    @Override
    public NDList forwardRest(ParameterStore store, NDList features, boolean training) {
        return features;
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return head.forward(store, features, training);
    }
}
