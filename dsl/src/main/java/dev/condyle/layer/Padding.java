package dev.condyle.layer;

/** How a convolution or a pool treats the border. */
public enum Padding {
    /** No padding: the window stays inside. */
    VALID,
    /**
     * As much padding as makes the output {@code ceil(in / stride)} long, as in TensorFlow: where
     * the amount is odd, the right and the bottom get one more than the left and the top.
     */
    SAME
}
