package dev.condyle.runtime.internal.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Nodes for recurrent layers: one node for each layer, with both directions. */
final class RecurrentNodes {

    private static final int STATE = 1;
    private static final int LAYERS = 4;
    private static final int BOTH_DIRECTIONS = 7;
    private static final int BATCH_FIRST = 8;

    private final OnnxCall call;
    private final String operator;
    private final List<AttributeProto> options;
    private final RecurrentWeights weights;
    private final int directions;
    private final List<List<String>> last = new ArrayList<>(); // by the state, then by the layer

    private RecurrentNodes(OnnxCall call, String operator, int[] gates, AttributeProto... options) {
        this.call = call;
        this.operator = operator;
        directions = call.node().flag(BOTH_DIRECTIONS) ? 2 : 1;
        weights = new RecurrentWeights(call, gates, directions);
        this.options = new ArrayList<>(List.of(options));
        this.options.add(OnnxAttribute.whole("hidden_size", weights.units()));
        this.options.add(
                OnnxAttribute.text("direction", directions == 2 ? "bidirectional" : "forward"));
    }

    static void addTo(Map<Operator, OnnxRule> rules) {
        // PyTorch orders the gates as input, forget, cell, output; ONNX as input, output, forget,
        // cell.
        rules.put(
                Operator.LSTM,
                call ->
                        new RecurrentNodes(call, "LSTM", new int[] {0, 3, 1, 2})
                                .add(call.node().list(STATE)));
        // PyTorch orders them as reset, update, new; ONNX as update, reset, new.
        rules.put(
                Operator.GRU,
                call ->
                        new RecurrentNodes(
                                        call,
                                        "GRU",
                                        new int[] {1, 0, 2},
                                        OnnxAttribute.flag("linear_before_reset", true))
                                .add(List.of(call.node().tensor(STATE))));
        rules.put(Operator.RNN_RELU, call -> simple(call, "Relu"));
        rules.put(Operator.RNN_TANH, call -> simple(call, "Tanh"));
    }

    private static String simple(OnnxCall call, String activation) {
        int directions = call.node().flag(BOTH_DIRECTIONS) ? 2 : 1;
        return new RecurrentNodes(
                        call,
                        "RNN",
                        new int[] {0},
                        OnnxAttribute.texts(
                                "activations", Collections.nCopies(directions, activation)))
                .add(List.of(call.node().tensor(STATE)));
    }

    private String add(List<Argument.Tensor> states) {
        states.forEach(it -> last.add(new ArrayList<>()));
        boolean batchFirst = call.node().flag(BATCH_FIRST);
        String x = batchFirst ? transposed(call.input(0), 1, 0, 2) : call.input(0);
        int layers = Math.toIntExact(call.node().whole(LAYERS).fixed());
        for (int layer = 0; layer < layers; layer++) {
            x = layer(x, layer, layers, states);
        }
        for (int i = 0; i < states.size(); i++) {
            if (call.isUsed(i + 1)) {
                call.result(i + 1, layers == 1 ? last.get(i).get(0) : stacked(last.get(i)));
            }
        }
        return batchFirst ? transposed(x, 1, 0, 2) : x;
    }

    /** Adds the node of a layer with input and result (steps, N, units). */
    private String layer(String x, int layer, int layers, List<Argument.Tensor> states) {
        List<String> inputs = new ArrayList<>(List.of(x));
        inputs.addAll(weights.of(layer));
        inputs.add(""); // all sequences have the same length
        List<Boolean> used = new ArrayList<>(List.of(true));
        for (int i = 0; i < states.size(); i++) {
            String state = call.cast(states.get(i), call.type());
            inputs.add(layers == 1 ? state : ofLayer(state, layer));
            used.add(call.isUsed(i + 1));
        }
        List<String> outputs =
                call.graph().add(operator, inputs, used, options.toArray(AttributeProto[]::new));
        for (int i = 0; i < states.size(); i++) {
            last.get(i).add(outputs.get(i + 1));
        }
        // (steps, directions, N, units)
        if (directions == 1) {
            return call.add("Squeeze", outputs.get(0), call.wholes(1));
        }
        return call.add(
                "Reshape",
                transposed(outputs.get(0), 0, 2, 1, 3),
                call.wholes(0, 0, directions * weights.units()));
    }

    private String ofLayer(String state, int layer) {
        return call.add(
                "Slice",
                state,
                call.wholes((long) layer * directions),
                call.wholes((layer + 1L) * directions),
                call.wholes(0));
    }

    private String stacked(List<String> states) {
        return call.add("Concat", states, OnnxAttribute.whole("axis", 0));
    }

    private String transposed(String x, long... axes) {
        return call.add("Transpose", List.of(x), OnnxAttribute.wholes("perm", axes));
    }
}
