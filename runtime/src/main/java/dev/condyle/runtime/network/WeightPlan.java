package dev.condyle.runtime.network;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.internal.weights.TensorInfo;
import dev.condyle.runtime.weights.LoadReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan for loading the weights of a network from a file that may use different names. It is
 * computed from names and shapes only; {@link WeightFiller} executes it.
 *
 * @param map the names that the file uses
 * @param prefix the prefix before each of these names in the file, often empty
 * @param sources the source of each tensor of the network that the file can fill
 * @param report the report, with the names of the network; unexpected tensors are listed by their
 *     names in the file
 */
record WeightPlan(NameMap map, String prefix, Map<String, Source> sources, LoadReport report) {

    /** The shape and type of a weight in the network. */
    public record Target(Shape shape, DataType type) {}

    /** The source of the values of a tensor. */
    public sealed interface Source {}

    /**
     * A tensor of the file.
     *
     * @param tensor its name in the file, with the prefix
     * @param adaptation how its shape is changed
     */
    public record FromFile(String tensor, Adaptation adaptation) implements Source {}

    /** The same value for all elements, for a norm that is folded into its convolution. */
    public record Constant(float value) implements Source {}

    /** Copies the sources and keeps their order. */
    public WeightPlan {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * Creates a plan from the names in the file. If all names have {@link NamePrefixes prefixes}
     * such as {@code module.}, the prefixes are removed if more names match then. If the file does
     * not fit the network, a hint in the report says whether prefixes are the reason.
     *
     * @param network the weights of the network
     * @param maps the supported names; the map with the most matches is used. If empty, the names
     *     of the network itself are used
     * @param file the tensors of the file
     */
    public static WeightPlan of(
            Map<String, Target> network, List<NameMap> maps, Map<String, TensorInfo> file) {
        WeightPlan best = plan(network, maps, file, "");
        if (best.report.complete()) {
            return best;
        }
        NamePrefixes prefixes = NamePrefixes.of(file.keySet());
        for (String prefix : prefixes.ofAll()) {
            WeightPlan plan = plan(network, maps, file, prefix);
            if (plan.matches() > best.matches()) {
                best = plan;
            }
        }
        if (best.report.complete()) {
            return best;
        }
        String better = "";
        int matches = best.matches();
        for (String prefix : prefixes.ofSome()) {
            int found = plan(network, maps, file, prefix).matches();
            if (found > matches) {
                better = prefix;
                matches = found;
            }
        }
        return best.with(prefixes.hints(best.prefix, better, best.matches() > 0));
    }

    private static WeightPlan plan(
            Map<String, Target> network,
            List<NameMap> maps,
            Map<String, TensorInfo> file,
            String prefix) {
        Map<String, TensorInfo> tensors = new LinkedHashMap<>();
        file.forEach(
                (name, tensor) -> {
                    if (name.startsWith(prefix)) {
                        tensors.put(name.substring(prefix.length()), tensor);
                    }
                });
        NameMap map = NameMap.choose(network.keySet(), maps, tensors.keySet());
        return new WeightPlanner(network, map, prefix, tensors).plan();
    }

    private int matches() {
        return report.fitting().size() + report.different().size();
    }

    private WeightPlan with(List<String> hints) {
        return new WeightPlan(
                map,
                prefix,
                sources,
                new LoadReport(
                        report.fitting(),
                        report.missing(),
                        report.unexpected(),
                        report.different(),
                        report.adapted(),
                        hints));
    }
}
