package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.network.WeightPlan.Constant;
import dev.condyle.runtime.network.WeightPlan.FromFile;
import dev.condyle.runtime.network.WeightPlan.Source;
import dev.condyle.runtime.weights.LoadReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the tensor in a file for each weight of a network. */
final class WeightPlanner {

    private static final String COUNTER = ".num_batches_tracked";

    private final Map<String, Shape> network;
    private final NameMap map;
    private final String prefix;
    private final Map<String, Shape> file;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<String> fitting = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private final TreeSet<String> unexpected;

    /**
     * Creates a planner.
     *
     * @param prefix the prefix of the names in the file
     * @param file the tensors of the file, by their names without the prefix
     */
    WeightPlanner(Map<String, Shape> network, NameMap map, String prefix, Map<String, Shape> file) {
        this.network = network;
        this.map = map;
        this.prefix = prefix;
        this.file = file;
        unexpected = new TreeSet<>(file.keySet());
    }

    WeightPlan plan() {
        Map<String, Source> folded = foldedNorms();
        for (Map.Entry<String, Shape> tensor : network.entrySet()) {
            String name = tensor.getKey();
            Source source = folded.get(name);
            if (source == null) {
                source = new FromFile(map.names().getOrDefault(name, name));
            }
            add(name, tensor.getValue(), source);
        }
        boolean ignoresTop = lacksTop();
        unexpected.removeIf(name -> name.endsWith(COUNTER) || ignoresTop && isTop(name));
        LoadReport report =
                new LoadReport(
                        List.copyOf(fitting),
                        List.copyOf(missing),
                        unexpected.stream().map(prefix::concat).toList(),
                        List.copyOf(different));
        return new WeightPlan(map, prefix, sources, report);
    }

    private Map<String, Source> foldedNorms() {
        Map<String, Source> folded = new LinkedHashMap<>();
        for (NameMap.Folding folding : map.foldings()) {
            String weight = TensorSpec.Role.NORM_WEIGHT.of(folding.norm());
            boolean norm =
                    map.names().containsKey(weight) && file.containsKey(map.names().get(weight));
            if (!norm && file.containsKey(folding.bias())) {
                folded.put(weight, new Constant(1));
                folded.put(
                        TensorSpec.Role.NORM_BIAS.of(folding.norm()), new FromFile(folding.bias()));
                folded.put(TensorSpec.Role.NORM_MEAN.of(folding.norm()), new Constant(0));
                folded.put(
                        TensorSpec.Role.NORM_VARIANCE.of(folding.norm()),
                        new Constant((float) (1 - folding.epsilon())));
            }
        }
        return folded;
    }

    private void add(String name, Shape expected, Source source) {
        if (source instanceof FromFile from) {
            Shape actual = file.get(from.tensor());
            unexpected.remove(from.tensor());
            if (actual == null) {
                missing.add(from.tensor().equals(name) ? name : name + " (" + from.tensor() + ")");
                return;
            }
            if (!WeightShapes.fits(expected, actual, name.equals(map.stem()))) {
                different.add(name + " " + actual + " instead of " + expected);
                return;
            }
        }
        fitting.add(name);
        sources.put(
                name,
                source instanceof FromFile from ? new FromFile(prefix + from.tensor()) : source);
    }

    /** Returns whether the network has no classifier. */
    private boolean lacksTop() {
        return network.keySet().stream()
                .map(own -> map.names().getOrDefault(own, own))
                .noneMatch(this::isTop);
    }

    /** Returns whether a name in the file belongs to a classifier. */
    private boolean isTop(String name) {
        return map.top().stream().anyMatch(name::startsWith);
    }
}
