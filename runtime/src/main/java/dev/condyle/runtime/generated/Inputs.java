package dev.condyle.runtime.generated;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.internal.encode.ArrayEncoder;
import dev.condyle.runtime.internal.encode.FloatsEncoder;
import dev.condyle.runtime.internal.encode.IntsEncoder;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.picture.ImageEncoder;

/** Creates encoders that convert an input to numbers. */
public final class Inputs {

    private Inputs() {}

    /**
     * Returns an encoder of images as numbers from 0 to 1. Read images with {@link
     * dev.condyle.runtime.picture.ImageFile}, which reads them as {@link
     * dev.condyle.runtime.picture.ImageFolder} does for training.
     *
     * <p>Transparent images are drawn on a white background. One channel is the luma of ITU-R
     * BT.601, 0.299 R + 0.587 G + 0.114 B; the values of grey images do not change. Images with 16
     * bits per channel are reduced to 8.
     *
     * <p>Images of other sizes are resampled with a triangle filter, which is widened for
     * downscaling so that every pixel contributes. Luma and new pixels are rounded to 8 bits, first
     * along rows and then along columns. The result is identical to that of {@code BILINEAR} in
     * Pillow up to version 12, which pretrained networks were trained with.
     *
     * @param shape (C, H, W), with C = 1 for grey or 3 for red, green and blue
     * @param resize how an image of another size is resized
     * @throws IllegalArgumentException if the shape is not supported
     */
    public static InputEncoder<Image> image(Shape shape, Resize resize) {
        return ImageEncoder.plain(shape, resize);
    }

    /**
     * Returns an encoder of numbers in row-major order. NaN and infinite numbers are rejected.
     *
     * @param shape the shape of one input, each dimension at least 1
     */
    public static InputEncoder<float[]> floats(Shape shape) {
        return new FloatsEncoder(shape);
    }

    /**
     * Returns an encoder of ids in row-major order. Ids are converted to INT64; negative ids are
     * rejected.
     *
     * @param shape the shape of one input, each dimension at least 1
     */
    public static InputEncoder<int[]> ints(Shape shape) {
        return new IntsEncoder(shape, Integer.MAX_VALUE);
    }

    /**
     * Returns an encoder of ids as {@link #ints(Shape)} that rejects ids outside a vocabulary.
     *
     * @param shape the shape of one input, each dimension at least 1
     * @param vocabulary the number of ids, at least 1; ids are from 0 to {@code vocabulary - 1}
     * @throws IllegalArgumentException if the vocabulary is less than 1
     */
    public static InputEncoder<int[]> ints(Shape shape, int vocabulary) {
        Arguments.atLeast("vocabulary", vocabulary, 1);
        return new IntsEncoder(shape, vocabulary - 1);
    }

    /**
     * Returns an encoder of arrays without a batch dimension, of any numeric type and on any
     * device. NaN and infinite numbers are rejected. INT64 accepts only ids: non-negative integers.
     *
     * @param shape the shape of one input, each dimension at least 1
     * @param dataType the input type of the network, FLOAT32 or INT64
     */
    public static InputEncoder<NDArray> array(Shape shape, DataType dataType) {
        return new ArrayEncoder(shape, dataType);
    }

    /**
     * Returns an encoder of images as {@link #image(Shape, Resize)} that normalises each channel,
     * as pretrained networks require: (value - mean) / std.
     *
     * @param shape (C, H, W), with C 1 or 3
     * @param resize how an image of another size is resized
     * @param mean the mean of each channel, on the scale from 0 to 1
     * @param std the standard deviation of each channel on the same scale, greater than 0
     * @throws IllegalArgumentException if the numbers do not fit the shape
     */
    public static InputEncoder<Image> image(Shape shape, Resize resize, float[] mean, float[] std) {
        return ImageEncoder.scaled(shape, resize, mean, std);
    }
}
