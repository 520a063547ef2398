package dev.condyle.runtime.network;

import dev.condyle.runtime.internal.weights.TensorInfo;
import dev.condyle.runtime.network.WeightPlan.Constant;
import dev.condyle.runtime.network.WeightPlan.FromFile;
import dev.condyle.runtime.network.WeightPlan.Source;
import dev.condyle.runtime.network.WeightPlan.Target;
import dev.condyle.runtime.weights.LoadReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the tensor in a file for each weight of a network. */
final class WeightPlanner {

    private static final String COUNTER = ".num_batches_tracked";

    private final Map<String, Target> network;
    private final NameMap map;
    private final String prefix;
    private final Map<String, TensorInfo> file;
    private final Map<String, Constant> constants = new HashMap<>();
    private final Map<String, String> biases = new HashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<String> fitting = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private final List<String> adapted = new ArrayList<>();
    private final TreeSet<String> unexpected;

    /**
     * Creates a planner.
     *
     * @param prefix the prefix of the names in the file
     * @param file the tensors of the file, by their names without the prefix
     */
    WeightPlanner(
            Map<String, Target> network, NameMap map, String prefix, Map<String, TensorInfo> file) {
        this.network = network;
        this.map = map;
        this.prefix = prefix;
        this.file = file;
        unexpected = new TreeSet<>(file.keySet());
    }

    WeightPlan plan() {
        findFoldedNorms();
        boolean background = hasBackground();
        for (Map.Entry<String, Target> weight : network.entrySet()) {
            String name = weight.getKey();
            Constant constant = constants.get(name);
            if (constant == null) {
                add(name, weight.getValue(), background && isTop(name));
            } else {
                fitting.add(name);
                sources.put(name, constant);
            }
        }
        boolean ignoresTop = network.keySet().stream().noneMatch(this::isTop);
        unexpected.removeIf(name -> name.endsWith(COUNTER) || ignoresTop && isTopOfFile(name));
        LoadReport report =
                new LoadReport(
                        List.copyOf(fitting),
                        List.copyOf(missing),
                        unexpected.stream().map(prefix::concat).toList(),
                        List.copyOf(different),
                        List.copyOf(adapted),
                        List.of());
        return new WeightPlan(map, prefix, sources, report);
    }

    private void findFoldedNorms() {
        for (NameMap.Folding folding : map.foldings()) {
            String weight = TensorSpec.Role.NORM_WEIGHT.of(folding.norm());
            boolean norm =
                    map.names().containsKey(weight) && file.containsKey(map.names().get(weight));
            if (!norm && file.containsKey(folding.bias())) {
                constants.put(weight, new Constant(1));
                biases.put(TensorSpec.Role.NORM_BIAS.of(folding.norm()), folding.bias());
                constants.put(TensorSpec.Role.NORM_MEAN.of(folding.norm()), new Constant(0));
                constants.put(
                        TensorSpec.Role.NORM_VARIANCE.of(folding.norm()),
                        new Constant((float) (1 - folding.epsilon())));
            }
        }
    }

    private void add(String name, Target target, boolean background) {
        String tensor = inFile(name);
        TensorInfo found = file.get(tensor);
        unexpected.remove(tensor);
        if (found == null) {
            missing.add(tensor.equals(name) ? name : name + " (" + tensor + ")");
            return;
        }
        Optional<Adaptation> adaptation =
                Adaptation.of(found.shape(), target.shape(), name.equals(map.stem()), background);
        if (adaptation.isEmpty()) {
            different.add(name + " " + found.shape() + " instead of " + target.shape());
        } else if (target.type().isFloating() && !found.type().dataType().isFloating()) {
            // Quantised: the network cannot use integers directly.
            different.add(name + " " + found.type() + " instead of " + target.type());
        } else {
            fitting.add(name);
            sources.put(name, new FromFile(prefix + tensor, adaptation.get()));
            if (adaptation.get() != Adaptation.NONE) {
                adapted.add(name + " " + adaptation.get().describe(found.shape(), target.shape()));
            }
        }
    }

    /** Returns whether the background class of the file is left out: in all tensors or in none. */
    private boolean hasBackground() {
        return network.entrySet().stream()
                .filter(
                        weight ->
                                isTop(weight.getKey()) && file.containsKey(inFile(weight.getKey())))
                .allMatch(
                        weight ->
                                Adaptation.BACKGROUND_CLASS.fits(
                                        file.get(inFile(weight.getKey())).shape(),
                                        weight.getValue().shape()));
    }

    /** Returns the name that a file has for a weight of the network. */
    private String inFile(String name) {
        String bias = biases.get(name);
        return bias == null ? map.names().getOrDefault(name, name) : bias;
    }

    /** Returns whether a weight of the network belongs to a classifier. */
    private boolean isTop(String name) {
        return isTopOfFile(inFile(name));
    }

    private boolean isTopOfFile(String name) {
        return map.top().stream().anyMatch(name::startsWith);
    }
}
