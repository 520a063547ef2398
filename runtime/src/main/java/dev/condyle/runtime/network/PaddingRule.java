package dev.condyle.runtime.network;

/**
 * How much a window of odd size is padded at the border. Either way the output is ceil(in / stride)
 * long.
 */
public enum PaddingRule {
    /** PyTorch's way: half the window on each side. */
    SYMMETRIC,
    /** TensorFlow's "SAME": no more than is needed, the odd one at the right and the bottom. */
    SAME;

    /** The length of the output. */
    public static long output(long size, int stride) {
        return (size + stride - 1) / stride;
    }

    /** What is padded at the left or the top. */
    public long before(long size, int kernel, int stride) {
        return this == SYMMETRIC ? kernel / 2 : total(size, kernel, stride) / 2;
    }

    /** What is padded at the right or the bottom. */
    public long after(long size, int kernel, int stride) {
        long total = total(size, kernel, stride);
        return this == SYMMETRIC ? kernel / 2 : total - total / 2;
    }

    private static long total(long size, int kernel, int stride) {
        return Math.max(0, (output(size, stride) - 1) * stride + kernel - size);
    }
}
