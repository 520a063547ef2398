package dev.condyle.runtime.model;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * Narrow MobileNetV2s, each over a picture (N, 3, 32, 32), beside measures (N, 2), joined into one
 * head: (N, 2). It is written as the processor writes them, and counts the pictures that it sees.
 */
final class VisitBlock extends AbstractBlock implements BranchBlock {

    private final List<Block> networks = new ArrayList<>();
    private final Block pooling = Pool.globalAvgPool2dBlock();
    private final Linear hidden;
    private final Linear head;
    private long seen;

    VisitBlock(int pictures) {
        for (int i = 0; i < pictures; i++) {
            networks.add(addChildBlock("picture" + i, new MobileNetV2().block(PhotoModel.OPTIONS)));
        }
        hidden = addChildBlock("hidden", Linear.builder().setUnits(16).build());
        head = addChildBlock("head", Linear.builder().setUnits(2).build());
    }

    /** How many pictures went through the networks since this was last asked. */
    long seen() {
        long pictures = seen;
        seen = 0;
        return pictures;
    }

    @Override
    public List<Block> backbones() {
        return networks;
    }

    @Override
    public NDList forwardBackbone(ParameterStore store, NDList inputs, boolean training) {
        NDList features = new NDList();
        for (int i = 0; i < networks.size(); i++) {
            Block network = networks.get(i);
            seen += inputs.get(i).getShape().get(0);
            NDList maps =
                    network.forward(
                            store,
                            new NDList(inputs.get(i)),
                            training && Network.isTrainable(network));
            features.add(pooling.forward(store, maps, training).singletonOrThrow());
        }
        features.add(inputs.get(networks.size()));
        return features;
    }

    @Override
    public NDList forwardRest(ParameterStore store, NDList features, boolean training) {
        NDList joined = new NDList(NDArrays.concat(features, 1));
        return Activation.relu(hidden.forward(store, joined, training));
    }

    @Override
    public NDList forwardHead(ParameterStore store, NDList features, boolean training) {
        return head.forward(store, features, training);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return forwardHead(store, forwardFeatures(store, inputs, training), training);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 2)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        long features = inputShapes[networks.size()].get(1);
        for (int i = 0; i < networks.size(); i++) {
            networks.get(i).initialize(manager, dataType, inputShapes[i]);
            features += networks.get(i).getOutputShapes(new Shape[] {inputShapes[i]})[0].get(1);
        }
        hidden.initialize(manager, dataType, new Shape(1, features));
        head.initialize(manager, dataType, new Shape(1, 16));
    }
}
