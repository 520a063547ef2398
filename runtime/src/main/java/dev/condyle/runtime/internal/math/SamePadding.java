package dev.condyle.runtime.internal.math;

/** The sizes of a window operation that is padded as TensorFlow's {@code SAME}, for one axis. */
public final class SamePadding {

    private SamePadding() {}

    /**
     * Returns the output size: ceil(size / stride).
     *
     * @param size the input size
     */
    public static long output(long size, long stride) {
        return (size + stride - 1) / stride;
    }

    /**
     * Returns the padding of both ends together, the minimum for the output size.
     *
     * @param size the input size
     * @param span the size of the window, dilation included
     */
    public static long total(long size, long span, long stride) {
        return Math.max(0, (output(size, stride) - 1) * stride + span - size);
    }

    /**
     * Returns the part of the total padding at the start of the axis. If the total is odd, the end
     * gets one more.
     */
    public static long before(long total) {
        return total / 2;
    }
}
