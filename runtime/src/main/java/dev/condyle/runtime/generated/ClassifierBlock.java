package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * A block whose forward pass has two parts, a backbone that extracts features and a head that turns
 * them into logits. Its {@code forward} is the one after the other.
 */
public interface ClassifierBlock extends Block {

    /**
     * Extracts features.
     *
     * @param parameterStore gives the parameters
     * @param inputs one array (N, ...) of the shape of the backbone's input; of several inputs one
     *     each
     * @param training whether dropout and batch norms work as in training
     * @return one array, most often (N, F); what the head takes
     */
    NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training);

    /**
     * Computes logits from features.
     *
     * @param parameterStore gives the parameters
     * @param features one array, as {@link #forwardFeatures} gives it
     * @param training whether dropout works as in training
     * @return one array (N, classes) for each head, not passed through softmax
     */
    NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training);
}
