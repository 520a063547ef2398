package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The padding of a window. Equal padding on both sides is applied by the operation itself, other
 * padding before it.
 *
 * @param inner the padding that the operation applies, (height, width)
 * @param outer the padding before the operation, (left, right, top, bottom); null for none
 */
record Window(Shape inner, @Nullable Shape outer) {

    private static final Shape NONE = new Shape(0, 0);

    /** Returns the padding for an array of shape (N, C, H, W). */
    static Window of(Shape input, PaddingRule padding, int kernel, int stride) {
        long top = padding.before(input.get(2), kernel, stride);
        long bottom = padding.after(input.get(2), kernel, stride);
        long left = padding.before(input.get(3), kernel, stride);
        long right = padding.after(input.get(3), kernel, stride);
        return top == bottom && left == right
                ? new Window(new Shape(top, left), null)
                : new Window(NONE, new Shape(left, right, top, bottom));
    }

    /** Returns the output shape for an array of shape (N, C, H, W). */
    static Shape output(Shape input, long channels, int stride) {
        return new Shape(
                input.get(0),
                channels,
                PaddingRule.output(input.get(2), stride),
                PaddingRule.output(input.get(3), stride));
    }

    NDArray pad(NDArray x, double value) {
        return outer == null ? x : x.pad(outer, value);
    }
}
