package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;

/** How a weight in a file is changed so that it has the shape of the network. */
enum Adaptation {
    /** No change. */
    NONE {
        @Override
        boolean fits(Shape actual, Shape expected) {
            return actual.equals(expected);
        }

        @Override
        NDArray apply(NDArray weight, Shape expected) {
            return weight;
        }

        @Override
        String describe(Shape actual, Shape expected) {
            return "";
        }
    },

    /** Removes or adds trailing ones: a file may store a dense layer as a 1x1 convolution. */
    TRAILING_ONES {
        @Override
        boolean fits(Shape actual, Shape expected) {
            return withoutOnes(actual).equals(withoutOnes(expected));
        }

        @Override
        NDArray apply(NDArray weight, Shape expected) {
            return weight.reshape(expected);
        }

        @Override
        String describe(Shape actual, Shape expected) {
            return "from " + actual + " to " + expected;
        }
    },

    /**
     * Changes the number of image channels of a stem, as timm does: for one channel, its channels
     * are summed; for n channels, they are repeated, truncated to n and multiplied by (channels in
     * the file) / n, so that the scale of the output does not change.
     */
    IMAGE_CHANNELS {
        @Override
        boolean fits(Shape actual, Shape expected) {
            return actual.dimension() == expected.dimension()
                    && expected.dimension() > CHANNELS
                    && actual.get(CHANNELS) > 0
                    && actual.get(CHANNELS) <= MAX_CHANNELS
                    && with(CHANNELS, expected.get(CHANNELS), actual).equals(expected);
        }

        @Override
        NDArray apply(NDArray weight, Shape expected) {
            int channels = Math.toIntExact(expected.get(CHANNELS));
            if (channels == 1) {
                return weight.sum(new int[] {CHANNELS}, true);
            }
            long from = weight.getShape().get(CHANNELS);
            NDList repeated = new NDList();
            for (long done = 0; done < channels; done += from) {
                repeated.add(weight);
            }
            return NDArrays.concat(repeated, CHANNELS)
                    .get(new NDIndex(":, :" + channels))
                    .mul((float) from / channels);
        }

        @Override
        String describe(Shape actual, Shape expected) {
            return "from " + actual.get(CHANNELS) + " to " + expected.get(CHANNELS) + " channels";
        }
    },

    /**
     * Removes the first of 1001 classes. In TensorFlow's ImageNet models, this is the background;
     * the 1000 classes of ImageNet follow in their usual order.
     */
    BACKGROUND_CLASS {
        @Override
        boolean fits(Shape actual, Shape expected) {
            return actual.dimension() > 0
                    && expected.dimension() > 0
                    && actual.get(CLASSES) == IMAGENET_CLASSES + 1
                    && expected.get(CLASSES) == IMAGENET_CLASSES
                    && TRAILING_ONES.fits(with(CLASSES, IMAGENET_CLASSES, actual), expected);
        }

        @Override
        NDArray apply(NDArray weight, Shape expected) {
            return weight.get(new NDIndex("1:")).reshape(expected);
        }

        @Override
        String describe(Shape actual, Shape expected) {
            return "from 1001 to 1000 classes, without the background";
        }
    };

    private static final int CLASSES = 0;
    private static final int CHANNELS = 1;
    private static final long IMAGENET_CLASSES = 1000;
    // More channels are not an image. The file could claim any number.
    private static final int MAX_CHANNELS = 1024;

    /** Returns whether this adaptation changes the first shape to the second. */
    abstract boolean fits(Shape actual, Shape expected);

    /** Returns the weight itself or a new array. */
    abstract NDArray apply(NDArray weight, Shape expected);

    /** Returns a description that follows the name of the weight in reports. */
    abstract String describe(Shape actual, Shape expected);

    /**
     * Returns how a weight is adapted; empty if it does not fit.
     *
     * @param stem whether its inputs, dimension 1, are the channels of an image
     * @param top whether it belongs to the classifier
     */
    static Optional<Adaptation> of(Shape actual, Shape expected, boolean stem, boolean top) {
        return Arrays.stream(values())
                .filter(it -> stem || it != IMAGE_CHANNELS)
                .filter(it -> top || it != BACKGROUND_CLASS)
                .filter(it -> it.fits(actual, expected))
                .findFirst();
    }

    private static Shape withoutOnes(Shape shape) {
        int dimensions = shape.dimension();
        while (dimensions > 1 && shape.get(dimensions - 1) == 1) {
            dimensions--;
        }
        return new Shape(Arrays.copyOf(shape.getShape(), dimensions));
    }

    private static Shape with(int dimension, long size, Shape shape) {
        long[] sizes = shape.getShape().clone();
        sizes[dimension] = size;
        return new Shape(sizes);
    }
}
