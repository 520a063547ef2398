package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.network.WeightPlan.FromFile;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan takes from a file, in the shapes and types of the network. None of it is NaN or
 * infinite: such weights would be filled in without a word, and make every feature NaN.
 */
final class FileWeights implements AutoCloseable {

    private static final int MOST = 8;

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new HashMap<>();

    private FileWeights(NDManager manager) {
        this.manager = manager;
    }

    /**
     * Reads all of it.
     *
     * @param plan a plan that takes something
     * @param parameters the network's, by its names
     * @throws WeightsException if some of it is not finite; the message names the tensors, as the
     *     file does
     * @throws IOException if the file cannot be read
     */
    static FileWeights read(WeightPlan plan, TensorFile file, Map<String, Parameter> parameters)
            throws IOException {
        NDManager network = parameters.values().iterator().next().getArray().getManager();
        FileWeights weights = new FileWeights(network.newSubManager());
        try {
            weights.readAll(plan, file, parameters);
            return weights;
        } catch (IOException | RuntimeException | Error e) {
            weights.close();
            throw e;
        }
    }

    private void readAll(WeightPlan plan, TensorFile file, Map<String, Parameter> parameters)
            throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Map.Entry<String, WeightPlan.Source> entry : plan.sources().entrySet()) {
            if (entry.getValue() instanceof FromFile from) {
                NDArray target = parameters.get(entry.getKey()).getArray();
                NDArray weight = fitted(file.read(from.tensor(), manager), target);
                arrays.put(entry.getKey(), weight);
                if (!isFinite(weight)) {
                    damaged.add(from.tensor());
                }
            }
        }
        if (!damaged.isEmpty()) {
            throw new WeightsException(
                    file.path()
                            + " has weights that are NaN or infinite, in "
                            + String.join(", ", damaged.subList(0, Math.min(MOST, damaged.size())))
                            + (damaged.size() > MOST ? ", ... (" + damaged.size() + " in all)" : "")
                            + ": it is damaged, or was saved from a training that went astray. Get"
                            + " another file.");
        }
    }

    private static NDArray fitted(NDArray read, NDArray target) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray weight =
                    WeightShapes.adapt(read.toType(target.getDataType(), false), target.getShape());
            NDScope.unregister(weight);
            return weight;
        }
    }

    private static boolean isFinite(NDArray array) {
        if (!array.getDataType().isFloating() || array.size() == 0) {
            return true;
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            // Both NaN and infinity come through a maximum.
            return Float.isFinite(array.abs().max().toType(DataType.FLOAT32, false).getFloat());
        }
    }

    /** The weight by the network's name; it is closed with these. */
    NDArray of(String name) {
        return arrays.get(name);
    }

    @Override
    public void close() {
        manager.close();
    }
}
