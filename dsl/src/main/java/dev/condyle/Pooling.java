package dev.condyle;

/** How the features of a network for pictures, (N, C, H, W), become one vector a picture. */
public enum Pooling {
    /** What the network names as its own: see {@link NetworkSpec#pooling}. */
    DEFAULT,
    /** The mean over height and width of each channel: (N, C). */
    AVERAGE,
    /** The greatest value over height and width of each channel: (N, C). */
    MAX,
    /** None: the features stay (N, C, H, W), for layers of one's own. */
    NONE
}
