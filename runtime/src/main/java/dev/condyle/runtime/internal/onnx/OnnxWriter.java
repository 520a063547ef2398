package dev.condyle.runtime.internal.onnx;

import ai.djl.ndarray.types.DataType;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import dev.condyle.runtime.internal.program.Node;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Size;
import dev.condyle.runtime.internal.program.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Translates a program. Only this and the other classes with nodes refer to protobuf. */
final class OnnxWriter {

    private static final String BATCH = "N";
    private static final Size EXAMPLES = new Size(0, 1);

    private final Program program;
    private final OnnxNames names;
    private final int opset;
    private final OnnxGraph graph;
    private final OnnxSizes sizes;
    private final Map<Argument.Tensor, String> tensors = new IdentityHashMap<>();
    private final Set<Argument.Tensor> used = Collections.newSetFromMap(new IdentityHashMap<>());

    OnnxWriter(Program program, OnnxNames names, int opset, long limit) {
        this.program = program;
        this.names = names;
        this.opset = opset;
        graph = new OnnxGraph(names, limit);
        sizes = new OnnxSizes(graph, names.inputs().get(0));
    }

    int opset() {
        return opset;
    }

    OnnxGraph graph() {
        return graph;
    }

    OnnxSizes sizes() {
        return sizes;
    }

    /** Returns the name of a tensor. */
    String name(Argument.Tensor tensor) {
        return tensors.computeIfAbsent(
                tensor,
                it -> {
                    Constant constant = (Constant) it;
                    return graph.weight(constant.name(), OnnxTensors.of(constant));
                });
    }

    /** Sets the name of a result. */
    void define(Value value, String tensor) {
        tensors.put(value, tensor);
    }

    /** Returns whether an operation or an output uses a tensor. */
    boolean isUsed(Value value) {
        return used.contains(value);
    }

    /**
     * Returns the model.
     *
     * @param version the version of the producer
     */
    ModelProto model(Map<String, String> metadata, long irVersion, String version) {
        addNodes();
        ModelProto.Builder model =
                ModelProto.newBuilder()
                        .setIrVersion(irVersion)
                        .setProducerName("condyle")
                        .setProducerVersion(version)
                        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                        .setGraph(graph.build("network"));
        new TreeMap<>(metadata)
                .forEach(
                        (key, value) ->
                                model.addMetadataProps(
                                        StringStringEntryProto.newBuilder()
                                                .setKey(key)
                                                .setValue(value)));
        return model.build();
    }

    private void addNodes() {
        for (int i = 0; i < program.inputs().size(); i++) {
            Value input = program.inputs().get(i);
            define(input, names.inputs().get(i));
            graph.input(info(names.inputs().get(i), input));
        }
        program.nodes().forEach(node -> node.tensors().forEach(used::add));
        used.addAll(program.outputs());
        for (Node node : program.nodes()) {
            define(node.output(), OnnxRules.of(node.operator()).apply(new OnnxCall(node, this)));
        }
        List<ValueInfoProto> outputs = new ArrayList<>();
        for (int i = 0; i < program.outputs().size(); i++) {
            outputs.add(info(names.outputs().get(i), program.outputs().get(i)));
        }
        graph.outputs(outputs, program.outputs().stream().map(this::name).toList());
    }

    private static ValueInfoProto info(String name, Argument.Tensor tensor) {
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type(tensor.type(), tensor.shape())))
                .build();
    }

    private static TypeProto.Tensor type(DataType type, List<Size> sizes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (Size size : sizes) {
            TensorShapeProto.Dimension.Builder dimension = shape.addDimBuilder();
            if (size.isFixed()) {
                dimension.setDimValue(size.fixed());
            } else if (size.equals(EXAMPLES)) {
                dimension.setDimParam(BATCH);
            }
        }
        return TypeProto.Tensor.newBuilder()
                .setElemType(OnnxType.of(type).code())
                .setShape(shape)
                .build();
    }
}
