package dev.condyle.runtime.internal.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.util.List;

/** Creates the attributes of nodes. */
final class OnnxAttribute {

    private OnnxAttribute() {}

    /** Creates an integer. */
    static AttributeProto whole(String name, long value) {
        return of(name, AttributeType.INT).setI(value).build();
    }

    /** Creates a boolean, which is an integer in ONNX. */
    static AttributeProto flag(String name, boolean value) {
        return whole(name, value ? 1 : 0);
    }

    /** Creates a list of integers. */
    static AttributeProto wholes(String name, long... values) {
        AttributeProto.Builder attribute = of(name, AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute.build();
    }

    /** Creates a number. */
    static AttributeProto real(String name, double value) {
        return of(name, AttributeType.FLOAT).setF((float) value).build();
    }

    /** Creates a text. */
    static AttributeProto text(String name, String value) {
        return of(name, AttributeType.STRING).setS(ByteString.copyFromUtf8(value)).build();
    }

    /** Creates a list of texts. */
    static AttributeProto texts(String name, List<String> values) {
        AttributeProto.Builder attribute = of(name, AttributeType.STRINGS);
        values.forEach(it -> attribute.addStrings(ByteString.copyFromUtf8(it)));
        return attribute.build();
    }

    /** Creates a tensor. */
    static AttributeProto tensor(String name, TensorProto value) {
        return of(name, AttributeType.TENSOR).setT(value).build();
    }

    private static AttributeProto.Builder of(String name, AttributeType type) {
        return AttributeProto.newBuilder().setName(name).setType(type);
    }
}
