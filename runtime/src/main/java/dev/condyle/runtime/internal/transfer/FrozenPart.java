package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * The frozen lower part of a classifier. Its output for an input is always the same, so training
 * computes it only once.
 */
interface FrozenPart {

    /** Returns the name of the output for messages. */
    String name();

    /**
     * Runs a forward pass in inference mode.
     *
     * @param store the parameter store
     * @param inputs the inputs of the classifier, one array (N, ...) each
     * @return the inputs of the part above, the same number of arrays (N, ...)
     */
    NDList forward(ParameterStore store, NDList inputs);

    /** Returns the block that contains all parameters of the part. */
    Block parameters();

    /** Returns a fingerprint of the weights. */
    String fingerprint();

    /** Returns the part above, whose input is the output of this part. */
    TrainableStages above();
}
