package dev.condyle.runtime.network;

/**
 * How the input of a convolution or pooling window of odd size is padded. With both rules the
 * output size is ceil(in / stride).
 */
public enum PaddingRule {
    /** As in PyTorch: half the window on each side. */
    SYMMETRIC,
    /** TensorFlow's "SAME": the minimum padding; an odd remainder goes to the right and bottom. */
    SAME;

    /** Returns the output size. */
    public static long output(long size, int stride) {
        return (size + stride - 1) / stride;
    }

    /** Returns the padding on the left or top. */
    public long before(long size, int kernel, int stride) {
        return this == SYMMETRIC ? kernel / 2 : total(size, kernel, stride) / 2;
    }

    /** Returns the padding on the right or bottom. */
    public long after(long size, int kernel, int stride) {
        long total = total(size, kernel, stride);
        return this == SYMMETRIC ? kernel / 2 : total - total / 2;
    }

    private static long total(long size, int kernel, int stride) {
        return Math.max(0, (output(size, stride) - 1) * stride + kernel - size);
    }
}
