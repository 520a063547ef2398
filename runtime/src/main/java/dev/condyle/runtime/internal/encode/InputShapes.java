package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import java.util.Arrays;

/** Checks that several encoders share. */
public final class InputShapes {

    private InputShapes() {}

    /** Returns the shape if all its dimensions are at least 1 and it is not too large. */
    public static Shape checked(Shape shape) {
        if (Arrays.stream(shape.getShape()).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException(
                    "Each dimension of an input must be at least 1, not " + shape);
        }
        if (shape.size() > Integer.MAX_VALUE / Long.BYTES) {
            throw new IllegalArgumentException("An input of shape " + shape + " is too large.");
        }
        return shape;
    }

    static void checkLength(int length, Shape shape) {
        if (length != shape.size()) {
            throw new DataException(
                    "The input has length "
                            + length
                            + ", but the shape "
                            + shape
                            + " requires "
                            + shape.size()
                            + " numbers.");
        }
    }

    /** Checks that a number is finite. */
    static void checkFinite(float number, int index) {
        if (!Float.isFinite(number)) {
            throw new DataException(
                    "Number "
                            + index
                            + " (from 0) of the input is "
                            + number
                            + ". All numbers must be finite. Fix or remove the example.");
        }
    }

    /** Checks that an id is not negative. */
    static void checkId(long id, int index) {
        if (id < 0) {
            throw new DataException(
                    "Id " + index + " (from 0) of the input is " + id + ". Ids start at 0.");
        }
    }
}
