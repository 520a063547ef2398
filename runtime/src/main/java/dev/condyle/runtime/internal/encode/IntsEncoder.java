package dev.condyle.runtime.internal.encode;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;

/** Encodes arrays of ids as INT64. */
public final class IntsEncoder implements InputEncoder<int[]> {

    private final Shape shape;
    private final int last;

    public IntsEncoder(Shape shape, int last) {
        this.shape = InputShapes.checked(shape);
        this.last = last;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public DataType dataType() {
        return DataType.INT64;
    }

    @Override
    public void encode(int[] input, ByteBuffer into) {
        InputShapes.checkLength(input.length, shape);
        for (int i = 0; i < input.length; i++) {
            InputShapes.checkId(input[i], i);
            if (input[i] > last) {
                throw new DataException(
                        "Id %s (from 0) of the input is %s. The largest id of the vocabulary is %s."
                                .formatted(i, input[i], last));
            }
            into.putLong(input[i]);
        }
    }
}
