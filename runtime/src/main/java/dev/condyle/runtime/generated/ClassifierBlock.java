package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/**
 * A block whose forward pass has two parts: a backbone that extracts features, and a head that
 * computes logits from them. {@code forward} runs both.
 */
public interface ClassifierBlock extends GeneratedBlock {

    /**
     * Extracts features.
     *
     * @param parameterStore the parameter store
     * @param inputs one array (N, ...) in the input shape of the backbone; for several inputs, one
     *     array per input
     * @param training whether dropout and batch norms run in training mode
     * @return the input of the head: one array, usually (N, F)
     */
    NDList forwardFeatures(ParameterStore parameterStore, NDList inputs, boolean training);

    /**
     * Computes logits from features.
     *
     * @param parameterStore the parameter store
     * @param features the output of {@link #forwardFeatures}
     * @param training whether dropout runs in training mode
     * @return one array of logits (N, classes) per head, without softmax
     */
    NDList forwardHead(ParameterStore parameterStore, NDList features, boolean training);
}
