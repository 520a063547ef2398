package dev.condyle.layer;

/** The padding mode of a convolution or pooling layer. */
public enum Padding {
    /** No padding: the window stays inside the input. */
    VALID,
    /**
     * Pads so that the output size is {@code ceil(in / stride)}, as in TensorFlow. If the total
     * padding is odd, the right and the bottom get one more than the left and the top.
     */
    SAME
}
