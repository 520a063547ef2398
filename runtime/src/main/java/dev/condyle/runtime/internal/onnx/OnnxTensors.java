package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.condyle.runtime.internal.program.Constant;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Creates tensors with known values. */
final class OnnxTensors {

    private OnnxTensors() {}

    /** Converts a constant, without copying its values. */
    static TensorProto of(Constant constant) {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("Only little-endian processors are supported.");
        }
        TensorProto.Builder tensor =
                of(constant.type(), UnsafeByteOperations.unsafeWrap(constant.bytes()));
        for (long size : constant.sizes()) {
            tensor.addDims(size);
        }
        return tensor.build();
    }

    /** Creates a vector of integers. */
    static TensorProto wholes(long... values) {
        ByteBuffer bytes = buffer(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return of(DataType.INT64, ByteString.copyFrom(bytes)).addDims(values.length).build();
    }

    /** Creates a number without axes. */
    static TensorProto scalar(double value, DataType type) {
        return of(type, ByteString.copyFrom(bytes(value, type))).build();
    }

    /** Creates a vector of one number. */
    static TensorProto vector(double value, DataType type) {
        return of(type, ByteString.copyFrom(bytes(value, type))).addDims(1).build();
    }

    private static ByteBuffer bytes(double value, DataType type) {
        ByteBuffer bytes = buffer(type.getNumOfBytes());
        switch (OnnxType.of(type)) {
            case BOOLEAN -> bytes.put((byte) (value == 0 ? 0 : 1));
            case UINT8, INT8 -> bytes.put((byte) (long) value);
            case INT32 -> bytes.putInt((int) (long) value);
            case INT64 -> bytes.putLong((long) value);
            case FLOAT32 -> bytes.putFloat((float) value);
            case FLOAT64 -> bytes.putDouble(value);
        }
        return bytes.rewind();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static TensorProto.Builder of(DataType type, ByteString bytes) {
        return TensorProto.newBuilder().setDataType(OnnxType.of(type).code()).setRawData(bytes);
    }
}
