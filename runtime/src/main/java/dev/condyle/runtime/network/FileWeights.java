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
 * The tensors that a plan reads from a file, in the shapes and types of the network. All values are
 * finite: NaN or infinite weights are rejected, because they would make every feature NaN.
 */
final class FileWeights implements AutoCloseable {

    private static final int MAX_LISTED = 8;

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new HashMap<>();

    private FileWeights(NDManager manager) {
        this.manager = manager;
    }

    /**
     * Reads all tensors of a plan.
     *
     * @param plan a plan with at least one source
     * @param parameters the parameters of the network, by name
     * @throws WeightsException if a value is not finite; the message lists the tensors by their
     *     names in the file
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
            if (entry.getValue() instanceof FromFile source) {
                NDArray target = parameters.get(entry.getKey()).getArray();
                NDArray weight = fitted(file.read(source.tensor(), manager), source, target);
                arrays.put(entry.getKey(), weight);
                if (!isFinite(weight)) {
                    damaged.add(source.tensor());
                }
            }
        }
        if (!damaged.isEmpty()) {
            throw new WeightsException(
                    file.path()
                            + " contains NaN or infinite weights in "
                            + String.join(
                                    ", ", damaged.subList(0, Math.min(MAX_LISTED, damaged.size())))
                            + (damaged.size() > MAX_LISTED
                                    ? ", ... (" + damaged.size() + " in total)"
                                    : "")
                            + ". The file is damaged, or the training of its weights diverged."
                            + " Use another file.");
        }
    }

    private static NDArray fitted(NDArray read, FromFile source, NDArray target) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray weight =
                    source.adaptation()
                            .apply(read.toType(target.getDataType(), false), target.getShape());
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
            // The maximum is NaN if any value is NaN, and infinite if any value is infinite.
            return Float.isFinite(array.abs().max().toType(DataType.FLOAT32, false).getFloat());
        }
    }

    /**
     * Returns the tensor for a parameter of the network. It is closed together with this object.
     */
    NDArray of(String name) {
        return arrays.get(name);
    }

    @Override
    public void close() {
        manager.close();
    }
}
