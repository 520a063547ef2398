package dev.condyle.runtime.internal.transfer;

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
import dev.condyle.runtime.generated.BranchBlock;
import dev.condyle.runtime.generated.ClassifierBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What training sees of a classifier while a part of it is frozen. Its parameters are the
 * classifier's own.
 */
final class TrainableStages extends AbstractBlock implements ClassifierBlock {

    /** A way to the features that the head takes. */
    interface Pass {
        /** Passes inputs of shape (N, ...) to features (N, F). */
        NDList forward(ParameterStore store, NDList inputs, boolean training);
    }

    private static final byte VERSION = 1;

    private final BranchBlock block;
    private final Predicate<Block> children;
    private final Pass pass;

    /**
     * A part of a classifier.
     *
     * @param block the classifier
     * @param children which of its children belong to the part
     * @param pass from what the part takes to what the head takes
     */
    TrainableStages(BranchBlock block, Predicate<Block> children, Pass pass) {
        super(VERSION);
        this.block = block;
        this.children = children;
        this.pass = pass;
        for (Pair<String, Parameter> direct : block.getDirectParameters()) {
            addParameter(direct.getValue());
        }
        for (Pair<String, Block> child : block.getChildren()) {
            if (children.test(child.getValue())) {
                addChildBlock(child.getKey(), child.getValue());
            }
        }
    }

    /**
     * The same on the classifier's own inputs: they go through the frozen part each time.
     *
     * @param below the frozen part that gives what this takes
     * @param microBatch how many inputs it computes together
     */
    TrainableStages onInputs(FrozenPart below, int microBatch) {
        return new TrainableStages(
                block,
                children,
                (store, inputs, training) ->
                        pass.forward(store, forward(below, store, inputs, microBatch), training));
    }

    private static NDList forward(
            FrozenPart below, ParameterStore store, NDList inputs, int microBatch) {
        long size = inputs.head().getShape().get(0);
        List<NDList> parts = new ArrayList<>();
        for (long from = 0; from < size; from += microBatch) {
            String rows = from + ":" + Math.min(from + microBatch, size);
            NDList some = new NDList(inputs.size());
            inputs.forEach(input -> some.add(input.get(rows)));
            parts.add(below.forward(store, some));
        }
        NDList features = new NDList(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            int input = i;
            NDList one = new NDList(parts.size());
            parts.forEach(part -> one.add(part.get(input)));
            features.add(NDArrays.concat(one));
        }
        return features;
    }

    @Override
    public NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        return pass.forward(parameterStore, inputs, training);
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
