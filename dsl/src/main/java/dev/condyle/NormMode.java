package dev.condyle;

/**
 * What the batch norms of a pretrained network do while its classifier trains. In prediction they
 * always use their running statistics.
 */
public enum NormMode {
    /**
     * They use and keep their running statistics, as a Keras model does that is called with {@code
     * training=False}. Their factors and shifts still learn where the network is not frozen.
     * Dropout within the network is off as well.
     */
    INFERENCE,
    /**
     * Those that are not frozen normalise by the batch and move their running statistics. That
     * wants batches that are not small. A frozen part stays in inference mode even so.
     */
    TRAIN
}
