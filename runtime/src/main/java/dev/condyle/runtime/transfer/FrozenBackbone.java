package dev.condyle.runtime.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import ai.djl.util.PairList;
import dev.condyle.runtime.ClassifierBlock;
import dev.condyle.runtime.TransferBlock;

/**
 * A classifier without the parameters of its backbone: what training sees while the backbone is
 * frozen. Its other parameters are the classifier's own.
 */
final class FrozenBackbone extends AbstractBlock implements ClassifierBlock {

    private static final byte VERSION = 1;

    private final TransferBlock block;
    private final int microBatch;

    private FrozenBackbone(TransferBlock block, int microBatch) {
        super(VERSION);
        this.block = block;
        this.microBatch = microBatch;
        for (Pair<String, Parameter> direct : block.getDirectParameters()) {
            addParameter(direct.getValue());
        }
        for (Pair<String, Block> child : block.getChildren()) {
            if (child.getValue() != block.backbone()) {
                addChildBlock(child.getKey(), child.getValue());
            }
        }
    }

    /** Takes the features of the backbone as its inputs. */
    static FrozenBackbone ofFeatures(TransferBlock block) {
        return new FrozenBackbone(block, 0);
    }

    /**
     * Takes the classifier's own inputs.
     *
     * @param microBatch how many inputs the backbone computes together
     */
    static FrozenBackbone ofInputs(TransferBlock block, int microBatch) {
        return new FrozenBackbone(block, microBatch);
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = microBatch == 0 ? inputs : backbone(parameterStore, inputs);
        return block.forwardRest(parameterStore, features, training);
    }

    private NDList backbone(ParameterStore parameterStore, NDList inputs) {
        NDArray all = inputs.singletonOrThrow();
        long size = all.getShape().get(0);
        NDList features = new NDList();
        for (long from = 0; from < size; from += microBatch) {
            long to = Math.min(from + microBatch, size);
            NDList some = new NDList(all.get(from + ":" + to));
            features.add(block.forwardBackbone(parameterStore, some, false).singletonOrThrow());
        }
        return new NDList(NDArrays.concat(features));
    }

    @Override
    public NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training) {
        return block.forwardHead(parameterStore, features, training);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameterStore,
            NDList inputs,
            boolean training,
            PairList<String, Object> params) {
        return forwardHead(
                parameterStore, forwardFeatures(parameterStore, inputs, training), training);
    }

    /** Its parameters are a network's that is initialised. */
    @Override
    public boolean isInitialized() {
        return true;
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        throw new IllegalStateException("The network is initialised already.");
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        throw new UnsupportedOperationException("Ask the classifier's own block.");
    }
}
