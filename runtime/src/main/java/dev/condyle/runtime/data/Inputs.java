package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;

/** The ways to encode an input. */
public final class Inputs {

    private Inputs() {}

    /**
     * Pictures as FLOAT32 from 0 to 1: red, green and blue, or, for one channel, the grey value
     * 0.299 R + 0.587 G + 0.114 B (<a href="https://www.itu.int/rec/R-REC-BT.601">BT.601</a>). What
     * is transparent is laid on white.
     *
     * @param shape (C, H, W), with C 1 or 3
     * @param resize what happens to a picture of another size
     */
    public static InputEncoder<Image> image(Shape shape, Resize resize) {
        return new ImageEncoder(shape, resize);
    }

    /** Numbers in the order of the shape, as FLOAT32. NaN and infinities are refused. */
    public static InputEncoder<float[]> floats(Shape shape) {
        return new FloatsEncoder(shape);
    }

    /** Ids, at least 0, as INT64. */
    public static InputEncoder<int[]> ints(Shape shape) {
        return new IntsEncoder(shape);
    }

    /**
     * Arrays of the shape, of any type of number. NaN and infinities are refused, and where ids are
     * wanted also what is no whole number from 0 up.
     *
     * @param shape the shape without the batch
     * @param dataType FLOAT32, or INT64 for ids
     */
    public static InputEncoder<NDArray> array(Shape shape, DataType dataType) {
        return new ArrayEncoder(shape, dataType);
    }
}
