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

/** Makes what turns an input into numbers. */
public final class Inputs {

    private Inputs() {}

    /**
     * Pictures, as numbers from 0 to 1.
     *
     * <p>Of colours with transparency, the picture is laid on white. One channel is the luma of
     * ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B; grey pictures keep their values. Pictures with 16
     * bits a channel are read with 8. The turn that a camera notes in a file (EXIF orientation) is
     * not applied.
     *
     * <p>Other sizes are resampled with a triangle filter, widened when the picture shrinks, so
     * that every pixel counts. Luma and each new pixel are rounded to one of the 256 steps, along
     * the rows first and then along the columns: the numbers are those of Pillow's {@code BILINEAR}
     * to the last bit, which pretrained networks were made with.
     *
     * @param shape (C, H, W), C being 1 for grey or 3 for red, green and blue
     * @param resize what happens to a picture of another size
     * @throws IllegalArgumentException if the shape is another
     */
    public static InputEncoder<Image> image(Shape shape, Resize resize) {
        return ImageEncoder.plain(shape, resize);
    }

    /**
     * Numbers in the order of a shape, last dimension fastest. NaN and infinite numbers are
     * refused.
     *
     * @param shape the shape of one input, each dimension at least 1
     */
    public static InputEncoder<float[]> floats(Shape shape) {
        return new FloatsEncoder(shape);
    }

    /**
     * Ids, in the order of a shape, last dimension fastest. They become INT64; negative ones are
     * refused.
     *
     * @param shape the shape of one input, each dimension at least 1
     */
    public static InputEncoder<int[]> ints(Shape shape) {
        return new IntsEncoder(shape, Integer.MAX_VALUE);
    }

    /**
     * Ids of a vocabulary, as {@link #ints(Shape)} takes them; those outside of it are refused.
     *
     * @param shape the shape of one input, each dimension at least 1
     * @param vocabulary the number of ids, at least 1: they are from 0 to below it
     */
    public static InputEncoder<int[]> ints(Shape shape, int vocabulary) {
        Arguments.atLeast("vocabulary", vocabulary, 1);
        return new IntsEncoder(shape, vocabulary - 1);
    }

    /**
     * Arrays of a shape, without the batch, of any type of number and on any device. NaN and
     * infinite numbers are refused. For INT64 only whole numbers from 0 are taken, as ids.
     *
     * @param shape the shape of one input, each dimension at least 1
     * @param dataType FLOAT32 or INT64, what the network computes with
     */
    public static InputEncoder<NDArray> array(Shape shape, DataType dataType) {
        return new ArrayEncoder(shape, dataType);
    }

    /**
     * Pictures as {@link #image(Shape, Resize)} gives them, each channel then brought to what a
     * pretrained network expects: (value - mean) / std.
     *
     * @param shape (C, H, W), with C 1 or 3
     * @param resize what happens to a picture of another size
     * @param mean a number for each channel, on the scale from 0 to 1
     * @param std a number above 0 for each channel, on the same scale
     * @throws IllegalArgumentException if the numbers do not fit the shape
     */
    public static InputEncoder<Image> image(Shape shape, Resize resize, float[] mean, float[] std) {
        return ImageEncoder.scaled(shape, resize, mean, std);
    }
}
