package dev.condyle.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.pooling.Pool;
import dev.condyle.runtime.internal.engine.Autocast;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Optional;

/**
 * Pooling over (N, C, L) or (N, C, H, W) with padding that may differ between the two ends of an
 * axis, as TensorFlow's {@code SAME} requires. Padded values are ignored by both the maximum and
 * the mean.
 *
 * <p>For symmetric padding, max pooling matches DJL's {@code Pool}. Average pooling does not: DJL
 * always includes padded values, whatever its argument.
 *
 * <p>Global pooling can ignore the padding of sequences.
 */
public final class PaddedPool {

    private static final int LENGTH = 2;

    private PaddedPool() {}

    /**
     * Returns a max pooling block.
     *
     * @param kernel the size of the window, with one or two axes
     * @param stride the stride
     * @param padding the padding before and after each axis: left, right, or top, bottom, left,
     *     right
     * @throws IllegalArgumentException if the padding does not fit the window
     */
    public static Block maxPoolBlock(Shape kernel, Shape stride, long... padding) {
        EdgePadding edges = edges(kernel, padding);
        return LambdaBlock.singleton(x -> maxPool(x, kernel, stride, edges), "paddedMaxPool");
    }

    /**
     * Returns an average pooling block.
     *
     * @param kernel the size of the window, with one or two axes
     * @param stride the stride
     * @param padding the padding before and after each axis: left, right, or top, bottom, left,
     *     right
     * @throws IllegalArgumentException if the padding does not fit the window
     */
    public static Block avgPoolBlock(Shape kernel, Shape stride, long... padding) {
        EdgePadding edges = edges(kernel, padding);
        return LambdaBlock.singleton(x -> avgPool(x, kernel, stride, edges), "paddedAvgPool");
    }

    /**
     * Returns a max pooling block with the padding of TensorFlow's {@code SAME}.
     *
     * @param kernel the size of the window, with one or two axes
     * @param stride the stride
     */
    public static Block maxSamePoolBlock(Shape kernel, Shape stride) {
        return LambdaBlock.singleton(
                x -> maxPool(x, kernel, stride, same(x, kernel, stride)), "paddedMaxPool");
    }

    /**
     * Returns an average pooling block with the padding of TensorFlow's {@code SAME}.
     *
     * @param kernel the size of the window, with one or two axes
     * @param stride the stride
     */
    public static Block avgSamePoolBlock(Shape kernel, Shape stride) {
        return LambdaBlock.singleton(
                x -> avgPool(x, kernel, stride, same(x, kernel, stride)), "paddedAvgPool");
    }

    /**
     * Returns a block for the maximum of each channel of sequences: (N, C, L) to (N, C). The second
     * array of its input can be a mask (N, L), in which 0 is padding, which is then ignored. The
     * maximum of padding only is 0.
     */
    public static Block globalMaxPoolBlock() {
        return new LambdaBlock(inputs -> new NDList(globalMaxPool(inputs)), "maskedMaxPool");
    }

    /**
     * Returns a block for the mean of each channel of sequences: (N, C, L) to (N, C). The second
     * array of its input can be a mask (N, L), in which 0 is padding, which is then ignored. The
     * mean of padding only is 0; in Keras, it is NaN.
     */
    public static Block globalAvgPoolBlock() {
        return new LambdaBlock(inputs -> new NDList(globalAvgPool(inputs)), "maskedAvgPool");
    }

    private static NDArray globalMaxPool(NDList inputs) {
        NDArray x = inputs.get(0);
        Optional<SequenceMask> mask = SequenceMask.of(inputs, LENGTH);
        if (mask.isEmpty()) {
            return Pool.globalMaxPool1d(x);
        }
        NDArray steps = mask.get().replace(x, LENGTH, Float.NEGATIVE_INFINITY);
        return mask.get().zeroIfEmpty(Pool.globalMaxPool1d(steps));
    }

    private static NDArray globalAvgPool(NDList inputs) {
        NDArray x = inputs.get(0);
        Optional<SequenceMask> mask = SequenceMask.of(inputs, LENGTH);
        if (mask.isEmpty()) {
            return Pool.globalAvgPool1d(x);
        }
        NDArray sum = mask.get().replace(x, LENGTH, 0).sum(new int[] {LENGTH});
        return sum.div(mask.get().lengths().maximum(1).toType(Autocast.typeBeside(x), false));
    }

    private static EdgePadding same(NDArray x, Shape kernel, Shape stride) {
        Shape dilation = kernel.dimension() == 1 ? new Shape(1) : new Shape(1, 1);
        return EdgePadding.same(x.getShape(), kernel, stride, dilation);
    }

    private static EdgePadding edges(Shape kernel, long... padding) {
        Arguments.within("axes of the window", kernel.dimension(), 1, 2);
        EdgePadding edges = EdgePadding.of(kernel, padding);
        // No window may consist of padding only.
        for (int i = 0; i < padding.length; i++) {
            Arguments.within("padding", padding[i], 0, kernel.get(i / 2) - 1);
        }
        return edges;
    }

    private static NDArray maxPool(NDArray x, Shape kernel, Shape stride, EdgePadding edges) {
        try (NDArray padded = edges.pad(x, Double.NEGATIVE_INFINITY)) {
            return kernel.dimension() == 1
                    ? Pool.maxPool1d(padded, kernel, stride, new Shape(0), false)
                    : Pool.maxPool2d(padded, kernel, stride, new Shape(0, 0), false);
        }
    }

    private static NDArray avgPool(NDArray x, Shape kernel, Shape stride, EdgePadding edges) {
        // The mean over the whole window, divided by the fraction of the window without padding.
        try (NDManager scratch = x.getManager().newSubManager();
                NDArray padded = edges.pad(x, 0)) {
            Shape one = new Shape(1, 1).addAll(x.getShape().slice(2));
            NDArray inside = edges.pad(scratch.ones(one, Autocast.typeBeside(x)), 0);
            try (NDArray means = mean(padded, kernel, stride)) {
                return means.div(mean(inside, kernel, stride));
            }
        }
    }

    private static NDArray mean(NDArray x, Shape kernel, Shape stride) {
        return kernel.dimension() == 1
                ? Pool.avgPool1d(x, kernel, stride, new Shape(0), false, true)
                : Pool.avgPool2d(x, kernel, stride, new Shape(0, 0), false, true);
    }
}
