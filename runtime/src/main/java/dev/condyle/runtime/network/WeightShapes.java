package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** Adapts the shape of a weight in a file to the network. */
final class WeightShapes {

    private static final int CHANNELS = 1;
    // More channels are not an image. The file could claim any number.
    private static final int MAX_CHANNELS = 1024;

    private WeightShapes() {}

    /**
     * Returns whether a weight can be adapted.
     *
     * @param stem whether its inputs, dimension 1, are the channels of an image
     */
    static boolean fits(Shape expected, Shape actual, boolean stem) {
        return withoutOnes(actual).equals(withoutOnes(expected))
                || stem
                        && expected.dimension() == actual.dimension()
                        && expected.dimension() > CHANNELS
                        && actual.get(CHANNELS) > 0
                        && actual.get(CHANNELS) <= MAX_CHANNELS
                        && withChannels(actual, expected.get(CHANNELS)).equals(expected);
    }

    /**
     * Adapts a weight. A stem is adapted as in timm: for one channel, its channels are summed; for
     * n channels, they are repeated, truncated to n and multiplied by (channels in the file) / n,
     * so that the scale of the output does not change.
     *
     * @return the weight itself or a new array
     */
    static NDArray adapt(NDArray weight, Shape expected) {
        Shape actual = weight.getShape();
        if (actual.equals(expected)) {
            return weight;
        }
        if (actual.size() == expected.size() && withoutOnes(actual).equals(withoutOnes(expected))) {
            return weight.reshape(expected);
        }
        int channels = Math.toIntExact(expected.get(CHANNELS));
        if (channels == 1) {
            return weight.sum(new int[] {CHANNELS}, true);
        }
        long from = actual.get(CHANNELS);
        NDList repeated = new NDList();
        for (long done = 0; done < channels; done += from) {
            repeated.add(weight);
        }
        return NDArrays.concat(repeated, CHANNELS)
                .get(new NDIndex(":, :" + channels))
                .mul((float) from / channels);
    }

    /** Removes trailing ones: a file may store a dense layer as a 1x1 convolution. */
    private static Shape withoutOnes(Shape shape) {
        int dimensions = shape.dimension();
        while (dimensions > 1 && shape.get(dimensions - 1) == 1) {
            dimensions--;
        }
        return new Shape(Arrays.copyOf(shape.getShape(), dimensions));
    }

    private static Shape withChannels(Shape shape, long channels) {
        long[] sizes = shape.getShape().clone();
        sizes[CHANNELS] = channels;
        return new Shape(sizes);
    }
}
