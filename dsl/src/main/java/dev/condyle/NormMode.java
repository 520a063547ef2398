package dev.condyle;

/**
 * The mode of a pretrained network's batch norms during training. During prediction, batch norms
 * always use their running statistics.
 */
public enum NormMode {
    /**
     * Batch norms use their running statistics and do not update them, as in a Keras model called
     * with {@code training=False}. Their scale and shift are still trained unless the network is
     * frozen. Dropout within the network is disabled too.
     */
    INFERENCE,
    /**
     * Batch norms that are not frozen normalise by batch statistics and update their running
     * statistics. Batches must not be too small for this. Frozen parts of the network stay in
     * inference mode.
     */
    TRAIN
}
