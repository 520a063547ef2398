package dev.condyle.runtime.internal.encode;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.InputEncoder;
import java.nio.ByteBuffer;

/** Encodes arrays. Converts their data type if necessary. */
public final class ArrayEncoder implements InputEncoder<NDArray> {

    private final Shape shape;
    private final DataType dataType;

    public ArrayEncoder(Shape shape, DataType dataType) {
        if (dataType != DataType.FLOAT32 && dataType != DataType.INT64) {
            throw new IllegalArgumentException(
                    "The type of an input must be FLOAT32 or INT64, not " + dataType);
        }
        this.shape = InputShapes.checked(shape);
        this.dataType = dataType;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public DataType dataType() {
        return dataType;
    }

    @Override
    public void encode(NDArray input, ByteBuffer into) {
        if (!shape.equals(input.getShape())) {
            throw new DataException(
                    "The array has the shape "
                            + input.getShape()
                            + ", but the network expects "
                            + shape
                            + ".");
        }
        DataType given = input.getDataType();
        if (given == DataType.STRING
                || given == DataType.COMPLEX64
                || dataType == DataType.INT64 && !given.isInteger()) {
            throw new DataException(
                    "The array is of type "
                            + given
                            + ", but the network requires "
                            + dataType
                            + ".");
        }
        int start = into.position();
        if (given == dataType) {
            copy(input, into);
        } else {
            try (NDArray converted = input.toType(dataType, true)) {
                copy(converted, into);
            }
        }
        for (int i = 0; i < shape.size(); i++) {
            if (dataType == DataType.FLOAT32) {
                InputShapes.checkFinite(into.getFloat(start + i * Float.BYTES), i);
            } else {
                InputShapes.checkId(into.getLong(start + i * Long.BYTES), i);
            }
        }
    }

    private static void copy(NDArray array, ByteBuffer into) {
        if (array.getDevice().isGpu()) {
            // Without the close, the copy would live as long as the manager of the array.
            try (NDArray here = array.toDevice(Device.cpu(), true)) {
                into.put(here.toByteBuffer());
            }
        } else {
            into.put(array.toByteBuffer());
        }
    }
}
