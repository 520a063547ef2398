package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.List;

/**
 * A classifier over networks, most often pretrained ones. What leaves a network, pooled, is the
 * same every time for the same input while the network is frozen, so that it needs computing only
 * once. Its {@link #forwardFeatures} is {@link #forwardBackbone}, then {@link #forwardRest}.
 */
public interface BranchBlock extends ClassifierBlock {

    /** The networks, without their pooling. Their weights are those of this block. */
    List<Block> backbones();

    /**
     * Passes inputs through the networks and their pooling. An input without a network is left as
     * it is.
     *
     * @param parameterStore gives the parameters
     * @param inputs one array an input, such as (N, C, H, W)
     * @param training whether dropout and batch norms work as in training; a frozen network, and
     *     one whose norms keep still, does not mind
     * @return one array an input: (N, F), or (N, F, H, W) without pooling
     */
    NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training);

    /**
     * Passes what {@link #forwardBackbone} gives through what is between it and the head.
     *
     * @param parameterStore gives the parameters
     * @param features as {@link #forwardBackbone} gives them
     * @param training whether dropout and batch norms work as in training
     * @return one array (N, F)
     */
    NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training);

    @Override
    default NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = forwardBackbone(parameterStore, inputs, training);
        return forwardRest(parameterStore, features, training);
    }
}
