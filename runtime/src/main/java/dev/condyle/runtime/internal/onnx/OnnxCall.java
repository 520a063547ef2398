package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Node;
import java.util.List;

/**
 * An operation of a program while it is translated. Tensors of the graph are represented by their
 * names.
 *
 * @param node the operation
 * @param writer the translation of the program
 */
record OnnxCall(Node node, OnnxWriter writer) {

    /** Returns the version of the operator set. */
    int opset() {
        return writer.opset();
    }

    OnnxGraph graph() {
        return writer.graph();
    }

    OnnxSizes sizes() {
        return writer.sizes();
    }

    /** Returns the type of the first result. */
    DataType type() {
        return node.output().type();
    }

    /** Returns the type of an argument that is a tensor. */
    DataType type(int index) {
        return node.tensor(index).type();
    }

    /** Returns an argument that is a tensor. */
    String input(int index) {
        return writer.name(node.tensor(index));
    }

    /** Returns an argument that is a tensor, converted to a type. */
    String input(int index, DataType type) {
        return cast(node.tensor(index), type);
    }

    /** Returns a tensor, converted to a type. */
    String cast(Argument.Tensor tensor, DataType type) {
        return cast(writer.name(tensor), tensor.type(), type);
    }

    /** Converts a tensor. */
    String cast(String tensor, DataType from, DataType to) {
        return from == to
                ? tensor
                : graph().add(
                                "Cast",
                                List.of(tensor),
                                OnnxAttribute.whole("to", OnnxType.of(to).code()));
    }

    /** Returns an argument that is a tensor or absent. An absent tensor has an empty name. */
    String optional(int index) {
        return node.has(index) ? input(index) : "";
    }

    /** Returns a number without axes. */
    String number(double value, DataType type) {
        return graph().shared(OnnxTensors.scalar(value, type));
    }

    /** Returns a small tensor of known values. */
    String constant(TensorProto tensor) {
        return graph().shared(tensor);
    }

    /** Returns a vector of integers. */
    String wholes(long... values) {
        return sizes().fixed(values);
    }

    /** Adds a node without attributes. */
    String add(String operator, String... inputs) {
        return graph().add(operator, List.of(inputs));
    }

    /** Adds a node. */
    String add(String operator, List<String> inputs, AttributeProto... attributes) {
        return graph().add(operator, inputs, attributes);
    }

    /** Returns whether a result is used. */
    boolean isUsed(int result) {
        return writer.isUsed(node.outputs().get(result));
    }

    /** Sets a result after the first one. */
    void result(int index, String tensor) {
        writer.define(node.outputs().get(index), tensor);
    }

    /** Returns an axis counted from the first one. */
    int axis(int index, int rank) {
        return Math.floorMod(node.whole(index).fixed(), rank);
    }

    /** Returns the exception for an operation without an equivalent. */
    NotExportableException refused(String reason) {
        return new NotExportableException(
                "ONNX has no equivalent of torch."
                        + node.operator().function()
                        + " "
                        + reason
                        + ".");
    }
}
