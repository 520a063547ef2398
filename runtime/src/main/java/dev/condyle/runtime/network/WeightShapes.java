package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/** Makes a weight of a file fit a network, where only its form differs. */
final class WeightShapes {

    private static final int CHANNELS = 1;

    private WeightShapes() {}

    /**
     * Whether a weight can be made to fit.
     *
     * @param stem whether its inputs, dimension 1, are the channels of a picture
     */
    static boolean fits(Shape wanted, Shape there, boolean stem) {
        return withoutOnes(there).equals(withoutOnes(wanted))
                || stem
                        && wanted.dimension() == there.dimension()
                        && withChannels(there, wanted.get(CHANNELS)).equals(wanted);
    }

    /**
     * Makes a weight fit. A stem is adapted as timm does: for one channel its channels are summed;
     * for n they are repeated, cut off after n and multiplied by (channels of the file) / n, so
     * that the output keeps its scale.
     *
     * @return the weight itself or a new array
     */
    static NDArray adapt(NDArray weight, Shape wanted) {
        Shape there = weight.getShape();
        if (there.equals(wanted)) {
            return weight;
        }
        if (there.size() == wanted.size() && withoutOnes(there).equals(withoutOnes(wanted))) {
            return weight.reshape(wanted);
        }
        int channels = Math.toIntExact(wanted.get(CHANNELS));
        if (channels == 1) {
            return weight.sum(new int[] {CHANNELS}, true);
        }
        long from = there.get(CHANNELS);
        NDList repeated = new NDList();
        for (long done = 0; done < channels; done += from) {
            repeated.add(weight);
        }
        return NDArrays.concat(repeated, CHANNELS)
                .get(new NDIndex(":, :" + channels))
                .mul((float) from / channels);
    }

    /** A dense layer may be stored as a 1x1 convolution: ones at the end do not count. */
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
