package dev.condyle.runtime.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.internal.weights.TensorInfo;
import dev.condyle.runtime.internal.weights.TensorType;
import dev.condyle.runtime.network.WeightPlan.Constant;
import dev.condyle.runtime.network.WeightPlan.FromFile;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills a network with the weights of a file. */
@SuppressWarnings("exports") // Only Condyle itself opens files of weights.
public final class WeightFiller {

    static final NDIndex EVERYWHERE = new NDIndex("...");

    private final Map<String, Parameter> parameters;
    private final List<NameMap> maps;

    /**
     * @param block a network whose parameters are initialised
     * @param maps what its weights are called in files; none for its own names
     */
    public WeightFiller(Block block, List<NameMap> maps) {
        this.parameters = ParameterNames.of(block).parameters();
        this.maps = maps;
    }

    /** Reports how a file fits the network, by names and shapes, without changing the network. */
    public LoadReport check(TensorFile file) {
        return plan(file).report();
    }

    /** Plans from the names and shapes in a file, without changing the network. */
    WeightPlan plan(TensorFile file) {
        Map<String, Shape> network = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> network.put(name, parameter.getArray().getShape()));
        Map<String, Shape> tensors = new LinkedHashMap<>();
        for (TensorInfo tensor : file.tensors().values()) {
            tensors.put(tensor.name(), tensor.shape());
        }
        return withoutWholeNumbers(WeightPlan.of(network, maps, tensors), file);
    }

    /** Weights of whole numbers are quantised: as they stand they mean nothing to the network. */
    private WeightPlan withoutWholeNumbers(WeightPlan plan, TensorFile file) {
        Map<String, WeightPlan.Source> sources = new LinkedHashMap<>(plan.sources());
        List<String> fitting = new ArrayList<>(plan.report().fitting());
        List<String> different = new ArrayList<>(plan.report().different());
        plan.sources()
                .forEach(
                        (name, source) -> {
                            DataType wanted = parameters.get(name).getArray().getDataType();
                            if (source instanceof FromFile from && wanted.isFloating()) {
                                TensorType type = file.tensors().get(from.tensor()).type();
                                if (!type.dataType().isFloating()) {
                                    sources.remove(name);
                                    fitting.remove(name);
                                    different.add(name + " " + type + " instead of " + wanted);
                                }
                            }
                        });
        LoadReport report = plan.report();
        return new WeightPlan(
                plan.map(),
                sources,
                new LoadReport(fitting, report.missing(), report.unexpected(), different));
    }

    /**
     * Fills the network; nothing is changed unless all fits.
     *
     * @return what was loaded
     * @throws WeightsException if not every weight is there, or one does not fit or is not finite,
     *     or the file has others; the message names them
     * @throws IOException if the file cannot be read
     */
    public LoadReport fill(TensorFile file) throws IOException {
        WeightPlan plan = plan(file);
        if (!plan.report().complete()) {
            throw new WeightsException(
                    "The weights of "
                            + file.path()
                            + ", by the names of "
                            + plan.map().origin()
                            + ", do not fit the network: "
                            + plan.report()
                            + ".");
        }
        carryOut(plan, file);
        return plan.report();
    }

    /**
     * Fills what the file can fill and leaves the rest as it is.
     *
     * @return what was loaded and what was not
     * @throws WeightsException if a weight that fits is not finite; nothing is changed then
     * @throws IOException if the file cannot be read
     */
    public LoadReport fillWhatFits(TensorFile file) throws IOException {
        WeightPlan plan = plan(file);
        carryOut(plan, file);
        return plan.report();
    }

    private void carryOut(WeightPlan plan, TensorFile file) throws IOException {
        if (plan.sources().isEmpty()) {
            return;
        }
        // All is read before anything is changed.
        try (FileWeights weights = FileWeights.read(plan, file, parameters)) {
            for (Map.Entry<String, WeightPlan.Source> entry : plan.sources().entrySet()) {
                NDArray array = parameters.get(entry.getKey()).getArray();
                // An array that records gradients cannot be overwritten.
                boolean recording = array.hasGradient();
                array.setRequiresGradient(false);
                if (entry.getValue() instanceof Constant constant) {
                    array.set(EVERYWHERE, constant.value());
                } else {
                    array.set(EVERYWHERE, weights.of(entry.getKey()));
                }
                array.setRequiresGradient(recording);
            }
        }
        for (NameMap.Folding folding : plan.map().foldings()) {
            IdentityNorm.settle(folding, parameters);
        }
    }
}
