package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
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
 * @param sources the source of each tensor of the network that the file can fill
 * @param report the report, with the names of the network; unexpected tensors are listed by their
 *     names in the file
 */
record WeightPlan(NameMap map, Map<String, Source> sources, LoadReport report) {

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
     * Creates a plan from the names in the file.
     *
     * @param network the tensors of the network
     * @param maps the supported names; the map with the most matches is used. If empty, the names
     *     of the network itself are used
     * @param file the tensors of the file
     */
    public static WeightPlan of(
            Map<String, Shape> network, List<NameMap> maps, Map<String, Shape> file) {
        NameMap map = NameMap.choose(network.keySet(), maps, file.keySet());
        return new WeightPlanner(network, map, file).plan();
    }
}
