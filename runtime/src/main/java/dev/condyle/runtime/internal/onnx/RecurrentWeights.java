package dev.condyle.runtime.internal.onnx;

import dev.condyle.runtime.internal.program.Argument;
import dev.condyle.runtime.internal.program.Constant;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of a recurrent layer in the order of ONNX. PyTorch lists the weights of the inputs,
 * the weights of the states and both biases, for each direction of each layer.
 */
final class RecurrentWeights {

    private static final int WEIGHTS = 2;
    private static final int BIASES = 3;

    private final OnnxCall call;
    private final int[] gates;
    private final int directions;
    private final List<Constant> all = new ArrayList<>();

    /**
     * Creates the weights of an operation.
     *
     * @param gates for each gate of ONNX, the index of the gate of PyTorch
     */
    RecurrentWeights(OnnxCall call, int[] gates, int directions) {
        this.call = call;
        this.gates = gates;
        this.directions = directions;
        for (Argument.Tensor tensor : call.node().list(WEIGHTS)) {
            if (!(tensor instanceof Constant constant)) {
                throw call.refused("with weights that depend on the inputs");
            }
            all.add(constant);
        }
    }

    /** Returns the size of the state. */
    long units() {
        return all.get(1).size(1);
    }

    /** Returns the weights of the inputs, the weights of the states, and the biases, if any. */
    List<String> of(int layer) {
        boolean biases = call.node().flag(BIASES);
        int perDirection = biases ? 4 : 2;
        List<float[]> inputs = new ArrayList<>();
        List<float[]> states = new ArrayList<>();
        List<float[]> both = new ArrayList<>();
        int first = layer * directions * perDirection;
        for (int i = first; i < first + directions * perDirection; i += perDirection) {
            inputs.add(reordered(all.get(i)));
            states.add(reordered(all.get(i + 1)));
            if (biases) {
                both.add(reordered(all.get(i + 2)));
                both.add(reordered(all.get(i + 3)));
            }
        }
        long rows = gates.length * units();
        return List.of(
                add(first, inputs, directions, rows, all.get(first).size(1)),
                add(first + 1, states, directions, rows, units()),
                biases ? add(first + 2, both, directions, 2 * rows) : "");
    }

    private float[] reordered(Constant constant) {
        float[] numbers = constant.floats();
        float[] reordered = new float[numbers.length];
        int size = numbers.length / gates.length;
        for (int i = 0; i < gates.length; i++) {
            System.arraycopy(numbers, gates[i] * size, reordered, i * size, size);
        }
        return reordered;
    }

    private String add(int named, List<float[]> parts, long... shape) {
        float[] joined = new float[parts.stream().mapToInt(it -> it.length).sum()];
        int start = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, joined, start, part.length);
            start += part.length;
        }
        String name = all.get(named).name();
        return call.graph().weight(name, OnnxTensors.of(Constant.of(name, joined, shape)));
    }
}
