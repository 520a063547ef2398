package dev.condyle.runtime.internal.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the nodes and the weights of a model. All tensors have different names. */
final class OnnxGraph {

    private final long limit;
    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final List<NodeProto.Builder> nodes = new ArrayList<>();
    private final Map<TensorProto, String> shared = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>(); // by the base of the name
    private long bytes;

    /**
     * Creates an empty graph.
     *
     * @param reserved names of inputs and outputs
     * @param limit the largest number of bytes of all weights
     */
    OnnxGraph(OnnxNames reserved, long limit) {
        this.limit = limit;
        names.addAll(reserved.inputs());
        names.addAll(reserved.outputs());
    }

    /** Adds a node with one result, and returns the name of the result. */
    String add(String operator, List<String> inputs, AttributeProto... attributes) {
        return add(operator, inputs, List.of(true), attributes).get(0);
    }

    /**
     * Adds a node.
     *
     * @param used whether each result is used
     * @return the names of the results, empty where not used
     */
    List<String> add(
            String operator,
            List<String> inputs,
            List<Boolean> used,
            AttributeProto... attributes) {
        String name = unique(operator);
        List<String> outputs = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            String output = i == 0 ? name : unique(operator);
            outputs.add(used.get(i) ? output : "");
        }
        nodes.add(
                NodeProto.newBuilder()
                        .setName(name)
                        .setOpType(operator)
                        .addAllInput(withoutEmptyEnd(inputs))
                        .addAllOutput(withoutEmptyEnd(outputs))
                        .addAllAttribute(Arrays.asList(attributes)));
        return outputs;
    }

    /** Optional inputs and outputs at the end are omitted, others have an empty name. */
    private static List<String> withoutEmptyEnd(List<String> all) {
        int size = all.size();
        while (size > 0 && all.get(size - 1).isEmpty()) {
            size--;
        }
        return all.subList(0, size);
    }

    /** Adds a tensor with known values, and returns its name, which is similar to the given one. */
    String weight(String name, TensorProto tensor) {
        bytes += tensor.getRawData().size();
        if (bytes > limit) {
            throw new NotExportableException(
                    "The weights have more than "
                            + limit
                            + " bytes, the limit of a model in ONNX format.");
        }
        String base = name.isEmpty() ? "constant" : name;
        boolean isFree = !name.isEmpty() && names.add(name);
        String unique = isFree ? name : unique(base);
        graph.addInitializer(tensor.toBuilder().setName(unique));
        return unique;
    }

    /** Adds a small tensor with known values. Equal ones are added once. */
    String shared(TensorProto tensor) {
        return shared.computeIfAbsent(tensor, it -> weight("", it));
    }

    private String unique(String base) {
        String name;
        do {
            name = base + "_" + counts.merge(base, 1, Integer::sum);
        } while (!names.add(name));
        return name;
    }

    /** Adds an input. */
    void input(ValueInfoProto input) {
        graph.addInput(input);
    }

    /**
     * Adds the outputs.
     *
     * @param outputs the descriptions of the outputs
     * @param results the tensors with their values
     */
    void outputs(List<ValueInfoProto> outputs, List<String> results) {
        Set<String> produced =
                nodes.stream()
                        .flatMap(it -> it.getOutputList().stream())
                        .collect(Collectors.toSet());
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            String result = results.get(i);
            String name = outputs.get(i).getName();
            if (produced.contains(result) && !renamed.containsKey(result)) {
                renamed.put(result, name);
            } else {
                nodes.add(
                        NodeProto.newBuilder()
                                .setName(unique("Identity"))
                                .setOpType("Identity")
                                .addInput(result)
                                .addOutput(name));
            }
            graph.addOutput(outputs.get(i));
        }
        nodes.forEach(it -> rename(it, renamed));
    }

    private static void rename(NodeProto.Builder node, Map<String, String> renamed) {
        for (int i = 0; i < node.getInputCount(); i++) {
            node.setInput(i, renamed.getOrDefault(node.getInput(i), node.getInput(i)));
        }
        for (int i = 0; i < node.getOutputCount(); i++) {
            node.setOutput(i, renamed.getOrDefault(node.getOutput(i), node.getOutput(i)));
        }
    }

    /** Returns the graph. */
    GraphProto build(String name) {
        nodes.forEach(graph::addNode);
        return graph.setName(name).build();
    }
}
