package dev.condyle.runtime.internal.inference;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.block.DropoutBlock;
import dev.condyle.runtime.generated.TransferBlock;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.NetworkOptions;

/**
 * A narrow MobileNetV2 with a layer and a head, as the processor writes them: (N, 3, 32, 32) to (N,
 * 3). It counts the examples that go through the network.
 */
public final class PhotoBlock extends ChainBlock implements TransferBlock {

    private final NetworkBlock backbone;
    private final Block pooling;
    private final Block hidden;
    private final Block dropout;
    private final Block head;
    private long seen;

    public PhotoBlock(NetworkOptions options) {
        this(
                options,
                Pool.globalAvgPool2dBlock(),
                Linear.builder().setUnits(8).build(),
                DropoutBlock.builder().optRate(0.2f).build(),
                Linear.builder().setUnits(3).build());
    }

    private PhotoBlock(
            NetworkOptions options, Block pooling, Block hidden, Block dropout, Block head) {
        backbone = addChildBlock("backbone", new MobileNetV2().block(options));
        this.pooling = addChildBlock("pooling", pooling);
        this.hidden = addChildBlock("hidden", hidden);
        this.dropout = addChildBlock("dropout", dropout);
        this.head = addChildBlock("head", head);
    }

    /** The network with nothing but a head that pools. */
    public static PhotoBlock ofMaps(NetworkOptions options, Block head) {
        Block nothing = Blocks.identityBlock();
        return new PhotoBlock(options, nothing, nothing, nothing, head);
    }

    /** The network with nothing but pooling before the head. */
    public static PhotoBlock ofVector(NetworkOptions options, Block head) {
        Block nothing = Blocks.identityBlock();
        return new PhotoBlock(options, Pool.globalAvgPool2dBlock(), nothing, nothing, head);
    }

    /** How many examples went through the network since this was last asked. */
    public long seen() {
        long examples = seen;
        seen = 0;
        return examples;
    }

    @Override
    public NetworkBlock backbone() {
        return backbone;
    }

    @Override
    public NDList forwardBackbone(ParameterStore store, NDList inputs, boolean training) {
        seen += inputs.singletonOrThrow().getShape().get(0);
        NDList x = backbone.forward(store, inputs, training);
        return pooling.forward(store, x, training);
    }

    @Override
    public NDList forwardRest(ParameterStore store, NDList features, boolean training) {
        NDList x = hidden.forward(store, features, training);
        return dropout.forward(store, x, training);
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return head.forward(store, features, training);
    }
}
