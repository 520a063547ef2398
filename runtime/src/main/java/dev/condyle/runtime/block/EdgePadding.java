package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.math.SamePadding;
import dev.condyle.runtime.internal.text.Arguments;

/**
 * The padding before and after each axis of (N, C, ...), which may differ.
 *
 * @param amounts the amounts before and after the first spatial axis, then the second
 */
record EdgePadding(long... amounts) {

    EdgePadding {
        for (long amount : amounts) {
            Arguments.atLeast("padding", amount, 0);
        }
    }

    /**
     * Returns a padding for the axes of a kernel.
     *
     * @throws IllegalArgumentException if there are not two amounts per axis
     */
    static EdgePadding of(Shape kernel, long... amounts) {
        if (amounts.length != 2 * kernel.dimension()) {
            throw new IllegalArgumentException(
                    "A kernel of shape %s requires %s padding amounts, not %s."
                            .formatted(kernel, 2 * kernel.dimension(), amounts.length));
        }
        return new EdgePadding(amounts);
    }

    /**
     * Returns the padding of TensorFlow's {@code SAME}: an axis of size n has output size n /
     * stride, rounded up. If the total is odd, the end gets one more than the start.
     *
     * @param input the shape of the input, (N, C, ...)
     */
    static EdgePadding same(Shape input, Shape kernel, Shape stride, Shape dilation) {
        long[] amounts = new long[2 * kernel.dimension()];
        for (int axis = 0; axis < kernel.dimension(); axis++) {
            long span = dilation.get(axis) * (kernel.get(axis) - 1) + 1;
            long total = SamePadding.total(input.get(2 + axis), span, stride.get(axis));
            amounts[2 * axis] = SamePadding.before(total);
            amounts[2 * axis + 1] = total - amounts[2 * axis];
        }
        return new EdgePadding(amounts);
    }

    /** Returns a padded copy of an array, filled with a value. */
    NDArray pad(NDArray input, double value) {
        // PyTorch lists the last axis first.
        long[] fromLast = new long[amounts.length];
        for (int i = 0; i < amounts.length; i += 2) {
            fromLast[amounts.length - 2 - i] = amounts[i];
            fromLast[amounts.length - 1 - i] = amounts[i + 1];
        }
        return input.pad(new Shape(fromLast), value);
    }

    /** Returns the shape of an array after padding. */
    Shape paddedShape(Shape input) {
        long[] sizes = input.getShape().clone();
        for (int i = 0; i < amounts.length; i++) {
            sizes[2 + i / 2] += amounts[i];
        }
        return new Shape(sizes);
    }
}
