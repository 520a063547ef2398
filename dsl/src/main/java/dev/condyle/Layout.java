package dev.condyle;

/**
 * The order of the axes of a two-dimensional input, such as a time series (Keras: {@code
 * data_format}). It determines how layers such as {@link dev.condyle.layer.Conv1d}, {@link
 * dev.condyle.layer.GlobalAvgPool}, {@link dev.condyle.layer.BatchNorm} and {@link
 * dev.condyle.layer.Lstm} read the input.
 */
public enum Layout {
    /**
     * Not declared. Each layer reads the input in its own order: convolutions, pooling and batch
     * norm as (C, L), recurrent layers and transformer encoders as (L, F).
     */
    DEFAULT,
    /** A sequence (L, F): one vector of F features per step, as in Keras. */
    SEQUENCE,
    /** A signal (C, L): one row of L values per channel, as in PyTorch's {@code nn.Conv1d}. */
    SIGNAL
}
