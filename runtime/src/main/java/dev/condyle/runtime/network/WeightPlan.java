package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.weights.LoadReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Wrappers such as DataParallel and torch.compile, and models that contain the network. */
    private static final List<String> PREFIXES =
            List.of("module.", "_orig_mod.", "model.", "backbone.");

    private static final int MAX_PREFIXES = 4;

    /** The source of the values of a tensor. */
    public sealed interface Source {}

    /**
     * A tensor of the file. Its shape may differ from the shape in the network by trailing ones or
     * by the number of image channels; it is then adapted.
     */
    public record FromFile(String tensor) implements Source {}

    /** The same value for all elements, for a norm that is folded into its convolution. */
    public record Constant(float value) implements Source {}

    /** Copies the sources and keeps their order. */
    public WeightPlan {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * Creates a plan from the names in the file. If all names have prefixes such as {@code
     * module.}, the prefixes are removed if more names match then.
     *
     * @param network the tensors of the network
     * @param maps the supported names; the map with the most matches is used. If empty, the names
     *     of the network itself are used
     * @param file the tensors of the file
     */
    public static WeightPlan of(
            Map<String, Shape> network, List<NameMap> maps, Map<String, Shape> file) {
        WeightPlan best = plan(network, maps, file, "");
        String prefix = "";
        for (int i = 0; i < MAX_PREFIXES && !best.report.complete(); i++) {
            String known = prefix;
            Optional<String> longer =
                    PREFIXES.stream()
                            .map(known::concat)
                            .filter(it -> file.keySet().stream().allMatch(n -> n.startsWith(it)))
                            .findFirst();
            if (file.isEmpty() || longer.isEmpty()) {
                break;
            }
            prefix = longer.get();
            WeightPlan plan = plan(network, maps, file, prefix);
            if (plan.matches() > best.matches()) {
                best = plan;
            }
        }
        return best;
    }

    private static WeightPlan plan(
            Map<String, Shape> network,
            List<NameMap> maps,
            Map<String, Shape> file,
            String prefix) {
        Map<String, Shape> tensors = new LinkedHashMap<>();
        file.forEach((name, shape) -> tensors.put(name.substring(prefix.length()), shape));
        NameMap map = NameMap.choose(network.keySet(), maps, tensors.keySet());
        return new WeightPlanner(network, map, prefix, tensors).plan();
    }

    private int matches() {
        return report.fitting().size() + report.different().size();
    }

    /** Returns the source of the names, for messages. */
    String origin() {
        return prefix.isEmpty() ? map.origin() : map.origin() + " after the prefix " + prefix;
    }
}
