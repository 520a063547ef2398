package dev.condyle.runtime.network;

import dev.condyle.runtime.internal.math.SamePadding;

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
        return SamePadding.output(size, stride);
    }

    /** Returns the padding on the left or top. */
    public long before(long size, int kernel, int stride) {
        return this == SYMMETRIC ? kernel / 2 : SamePadding.before(total(size, kernel, stride));
    }

    /** Returns the padding on the right or bottom. */
    public long after(long size, int kernel, int stride) {
        long total = total(size, kernel, stride);
        return this == SYMMETRIC ? kernel / 2 : total - SamePadding.before(total);
    }

    private static long total(long size, int kernel, int stride) {
        return SamePadding.total(size, kernel, stride);
    }
}
