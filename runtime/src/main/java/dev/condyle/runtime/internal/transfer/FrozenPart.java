package dev.condyle.runtime.internal.transfer;

import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/**
 * The lower part of a classifier where it is frozen. What it gives for an input is the same every
 * time, so that a training needs to compute it only once.
 */
interface FrozenPart {

    /** What messages call what it gives. */
    String name();

    /**
     * Passes inputs through it.
     *
     * @param store gives the parameters
     * @param inputs the classifier's inputs, one array (N, ...) each
     * @return what the part above takes, as many arrays (N, ...)
     */
    NDList forward(ParameterStore store, NDList inputs);

    /** A fingerprint of its weights. */
    String fingerprint();

    /** The part above it, which takes what this gives. */
    TrainableStages above();
}
