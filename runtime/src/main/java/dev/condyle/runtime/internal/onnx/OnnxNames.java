package dev.condyle.runtime.internal.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of the inputs and outputs of a model.
 *
 * @param inputs the names of the inputs, in the order of the program
 * @param outputs the names of the outputs, in the order of the program
 */
public record OnnxNames(List<String> inputs, List<String> outputs) {

    /**
     * Checks that the names differ and are not empty.
     *
     * @throws IllegalArgumentException if not
     */
    public OnnxNames {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        Set<String> known = new HashSet<>();
        inputs.forEach(it -> add(it, known));
        outputs.forEach(it -> add(it, known));
    }

    private static void add(String name, Set<String> known) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The name of an input or output is empty.");
        }
        if (!known.add(name)) {
            throw new IllegalArgumentException(
                    "Two inputs or outputs have the name \"" + name + "\".");
        }
    }
}
