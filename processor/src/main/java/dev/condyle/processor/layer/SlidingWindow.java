package dev.condyle.processor.layer;

import dev.condyle.layer.Padding;

/**
 * A window that slides along one axis: that of a kernel or of a pool.
 *
 * @param size how many points it has
 * @param stride how far it moves
 * @param dilation the distance between its points
 * @param before how many places are padded before the first
 * @param after how many places are padded after the last
 */
record SlidingWindow(int size, int stride, int dilation, long before, long after) {

    /** The window whose padding on the axis is found by a rule. */
    static SlidingWindow of(long input, int size, int stride, int dilation, Padding padding) {
        return switch (padding) {
            case VALID -> new SlidingWindow(size, stride, dilation, 0, 0);
            case SAME -> {
                // As TensorFlow: ceil(input / stride) places, an odd amount gives the end one more.
                long output = (input + stride - 1) / stride;
                long span = (long) dilation * (size - 1) + 1;
                long total = Math.max(0, (output - 1) * stride + span - input);
                yield new SlidingWindow(size, stride, dilation, total / 2, total - total / 2);
            }
        };
    }

    /** From the first point to the last. */
    long span() {
        return (long) dilation * (size - 1) + 1;
    }

    /** How many places there are to slide over. */
    long paddedSize(long input) {
        return input + before + after;
    }

    /** How long the axis comes out; the room must hold the span. */
    long output(long input) {
        return (paddedSize(input) - span()) / stride + 1;
    }

    /** Whether both ends get the same padding, which is all that DJL's own blocks can do. */
    boolean isSymmetric() {
        return before == after;
    }
}
