package dev.condyle;

/** How the features of an image network, (N, C, H, W), are pooled into one vector per image. */
public enum Pooling {
    /** The default of the network: see {@link NetworkSpec#pooling}. */
    DEFAULT,
    /** The mean over height and width of each channel: (N, C). */
    AVERAGE,
    /** The maximum over height and width of each channel: (N, C). */
    MAX,
    /** No pooling: the features stay (N, C, H, W), for example for custom layers. */
    NONE
}
