package dev.condyle.processor.layer;

import dev.condyle.layer.Padding;

/**
 * A window of a kernel or a pool that slides along one axis.
 *
 * @param size the number of elements
 * @param stride the stride
 * @param dilation the spacing between elements
 * @param before the padding before the first element
 * @param after the padding after the last element
 */
record SlidingWindow(int size, int stride, int dilation, long before, long after) {

    /** Returns the window with the padding of a padding mode. */
    static SlidingWindow of(long input, int size, int stride, int dilation, Padding padding) {
        return switch (padding) {
            case VALID -> new SlidingWindow(size, stride, dilation, 0, 0);
            case SAME -> {
                // As in TensorFlow, the output size is ceil(input / stride). The end
                // receives more of an odd padding.
                long output = (input + stride - 1) / stride;
                long span = (long) dilation * (size - 1) + 1;
                long total = Math.max(0, (output - 1) * stride + span - input);
                yield new SlidingWindow(size, stride, dilation, total / 2, total - total / 2);
            }
        };
    }

    /** Returns the extent from the first to the last element. */
    long span() {
        return (long) dilation * (size - 1) + 1;
    }

    /** Returns the size of the padded input. */
    long paddedSize(long input) {
        return input + before + after;
    }

    /** Returns the output size; the padded input must be at least as large as the span. */
    long output(long input) {
        return (paddedSize(input) - span()) / stride + 1;
    }

    /**
     * Returns whether both ends have the same padding, the only padding that DJL's blocks support.
     */
    boolean isSymmetric() {
        return before == after;
    }
}
