package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.List;

/**
 * A classifier with backbones, usually pretrained. The pooled features of a frozen backbone never
 * change for the same input, so they need to be computed only once. {@link #forwardFeatures} runs
 * {@link #forwardBackbone}, then {@link #forwardRest}.
 */
public interface BranchBlock extends ClassifierBlock {

    /** Returns the backbones, without pooling. They share their weights with this block. */
    List<Block> backbones();

    /**
     * Runs the backbones and their pooling. Inputs without a backbone are returned unchanged.
     *
     * @param parameterStore the parameter store
     * @param inputs one array per input, such as (N, C, H, W)
     * @param training whether dropout and batch norms run in training mode; ignored by frozen
     *     backbones and by batch norms that are in inference mode
     * @return one array per input: (N, F), or (N, F, H, W) without pooling
     */
    NDList forwardBackbone(ParameterStore parameterStore, NDList inputs, boolean training);

    /**
     * Runs the layers between the backbones and the head.
     *
     * @param parameterStore the parameter store
     * @param features the output of {@link #forwardBackbone}
     * @param training whether dropout and batch norms run in training mode
     * @return one array (N, F)
     */
    NDList forwardRest(ParameterStore parameterStore, NDList features, boolean training);

    @Override
    default NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training) {
        NDList features = forwardBackbone(parameterStore, inputs, training);
        return forwardRest(parameterStore, features, training);
    }
}
