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
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The part of a classifier that is trained while the part below it is frozen. It shares its
 * parameters with the classifier.
 */
final class TrainableStages extends AbstractBlock implements ClassifierBlock {

    /** The forward pass to the features that the head expects. */
    interface Pass {
        /** Maps inputs of the shape (N, ...) to features (N, F). */
        NDList forward(ParameterStore store, NDList inputs, boolean training);
    }

    private static final byte VERSION = 1;

    private final BranchBlock block;
    private final Predicate<Block> children;
    private final Pass pass;

    /**
     * Creates a part of a classifier.
     *
     * @param block the classifier
     * @param children selects the children of the block that belong to the part
     * @param pass maps the inputs of the part to the input of the head
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
     * Returns the same part on the inputs of the classifier, which pass through the frozen part
     * each time.
     *
     * @param below the pass through the frozen part, whose output is the input of this part
     * @param microBatch the batch size for the frozen part
     */
    TrainableStages onInputs(FrozenPass below, int microBatch) {
        return new TrainableStages(
                block,
                children,
                (store, inputs, training) ->
                        pass.forward(store, below(below, store, inputs, microBatch), training));
    }

    /** Runs the frozen part. A network of the user does not receive arrays of a lower precision. */
    private NDList below(FrozenPass below, ParameterStore store, NDList inputs, int microBatch) {
        return block.backbones().stream().allMatch(NetworkBlock.class::isInstance)
                ? forward(below, store, inputs, microBatch)
                : Autocast.exempt(inputs, it -> forward(below, store, it, microBatch));
    }

    private static NDList forward(
            FrozenPass below, ParameterStore store, NDList inputs, int microBatch) {
        long size = inputs.head().getShape().get(0);
        List<NDList> parts = new ArrayList<>();
        for (long from = 0; from < size; from += microBatch) {
            String rows = from + ":" + Math.min(from + microBatch, size);
            NDList some = new NDList(inputs.size());
            inputs.forEach(input -> some.add(input.get(rows)));
            parts.add(below.forward(store.getManager(), some));
        }
        NDList features = new NDList(inputs.size());
        for (int i = 0; i < inputs.size(); i++) {
            int input = i;
            NDList one = new NDList(parts.size());
            parts.forEach(part -> one.add(part.get(input)));
            // A copy: autograd cannot record arrays from inference mode.
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

    /** Returns true, since the parameters are those of an initialised network. */
    @Override
    public boolean isInitialized() {
        return true;
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        throw new IllegalStateException("The network is already initialised.");
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        throw new UnsupportedOperationException(
                "Call getOutputShapes on the block of the classifier.");
    }
}
