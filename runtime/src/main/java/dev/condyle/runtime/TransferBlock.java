package dev.condyle.runtime;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * A classifier over a network for pictures, most often a pretrained one. What leaves the network,
 * pooled, is the same every time for the same picture while the network is frozen, so that it needs
 * computing only once. Its {@link #forwardFeatures} is {@link #forwardBackbone}, then {@link
 * #forwardRest}.
 */
public interface TransferBlock extends ClassifierBlock {

    /** The network, without its pooling. Its weights are those of this block. */
    Block backbone();

    /**
     * Passes pictures through the network and its pooling.
     *
     * @param parameterStore gives the parameters
     * @param inputs one array (N, C, H, W)
     * @param training whether dropout and batch norms work as in training; a frozen network, and
     *     one whose norms keep still, does not mind
     * @return one array: (N, F), or (N, F, H, W) without pooling
     */
    NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training);

    /**
     * Passes what {@link #forwardBackbone} gives through the layers between it and the head.
     *
     * @param parameterStore gives the parameters
     * @param features one array, as {@link #forwardBackbone} gives it
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
