package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.network.WeightPlan.Constant;
import dev.condyle.runtime.network.WeightPlan.Target;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads the weights of a file into a network. */
@SuppressWarnings("exports") // Only Condyle itself opens weight files.
public final class WeightFiller {

    static final NDIndex EVERYWHERE = new NDIndex("...");

    private final Map<String, Parameter> parameters;
    private final List<NameMap> maps;

    /**
     * Creates a filler for a network.
     *
     * @param block a network with initialised parameters
     * @param maps the names of its weights in files; empty for the names of the block itself
     */
    public WeightFiller(Block block, List<NameMap> maps) {
        this(ParameterNames.of(block).parameters(), maps);
    }

    /**
     * Creates a filler for the parameters of a network and of other blocks, such as its classifier.
     *
     * @param parameters the initialised parameters, by their names in the network
     * @param maps the names of these parameters in files; empty for the names in the network
     */
    public WeightFiller(Map<String, Parameter> parameters, List<NameMap> maps) {
        this.parameters = parameters;
        this.maps = maps;
    }

    /** Reports how a file fits the network, by names and shapes, without changing the network. */
    public LoadReport check(TensorFile file) {
        return plan(file).report();
    }

    /** Plans the loading from the names and shapes in a file, without changing the network. */
    WeightPlan plan(TensorFile file) {
        Map<String, Target> network = new LinkedHashMap<>();
        parameters.forEach(
                (name, parameter) -> {
                    NDArray array = parameter.getArray();
                    network.put(name, new Target(array.getShape(), array.getDataType()));
                });
        return WeightPlan.of(network, maps, file.tensors());
    }

    /**
     * Loads all weights. If any weight cannot be loaded, the network does not change.
     *
     * @return the report of the loaded weights
     * @throws WeightsException if a weight is missing, does not fit or is not finite, or if the
     *     file contains other weights; the message lists them
     * @throws IOException if the file cannot be read
     */
    public LoadReport fill(TensorFile file) throws IOException {
        WeightPlan plan = plan(file);
        if (!plan.report().complete()) {
            throw new WeightsException(
                    "The weights of "
                            + file.path()
                            + " do not fit the network (with the tensor names of "
                            + plan.map().origin()
                            + "): "
                            + plan.report()
                            + ".");
        }
        execute(plan, file);
        return plan.report();
    }

    /**
     * Loads the weights that fit and leaves the others unchanged.
     *
     * @return the report of the loaded and the skipped weights
     * @throws WeightsException if a weight that fits is not finite; the network does not change
     * @throws IOException if the file cannot be read
     */
    public LoadReport fillWhatFits(TensorFile file) throws IOException {
        WeightPlan plan = plan(file);
        execute(plan, file);
        return plan.report();
    }

    private void execute(WeightPlan plan, TensorFile file) throws IOException {
        if (plan.sources().isEmpty()) {
            return;
        }
        // Read everything before changing anything.
        try (FileWeights weights = FileWeights.read(plan, file, parameters)) {
            for (Map.Entry<String, WeightPlan.Source> entry : plan.sources().entrySet()) {
                NDArray array = parameters.get(entry.getKey()).getArray();
                // An array that requires gradients cannot be overwritten.
                boolean requiresGradient = array.hasGradient();
                array.setRequiresGradient(false);
                if (entry.getValue() instanceof Constant constant) {
                    array.set(EVERYWHERE, constant.value());
                } else {
                    array.set(EVERYWHERE, weights.of(entry.getKey()));
                }
                array.setRequiresGradient(requiresGradient);
            }
        }
        for (NameMap.Folding folding : plan.map().foldings()) {
            IdentityNorm.adjustEpsilon(folding, parameters);
        }
    }
}
