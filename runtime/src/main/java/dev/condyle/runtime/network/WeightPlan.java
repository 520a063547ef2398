package dev.condyle.runtime.network;

import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.weights.LoadReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the weights of a network come from, in a file whose names may be another's. It is made from
 * names and shapes alone; {@link WeightFiller} carries it out.
 *
 * @param map the names that the file uses
 * @param sources for each tensor of the network that the file can fill, where from
 * @param report what fits, by the network's names, and what does not; unexpected are names of the
 *     file
 */
record WeightPlan(NameMap map, Map<String, Source> sources, LoadReport report) {

    /** Where the numbers of a tensor come from. */
    public sealed interface Source {}

    /**
     * A tensor of the file. Where its shape differs from the network's, only in ones at its end or
     * in the channels of a picture, it is adapted.
     */
    public record FromFile(String tensor) implements Source {}

    /** The same number everywhere: what a norm has that is folded into its convolution. */
    public record Constant(float value) implements Source {}

    /** Keeps the order of the sources. */
    public WeightPlan {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /**
     * Plans by the names in the file.
     *
     * @param network the network's tensors
     * @param maps the names they may have, of which the one that matches most is taken; where there
     *     are none, their own
     * @param file the file's tensors
     */
    public static WeightPlan of(
            Map<String, Shape> network, List<NameMap> maps, Map<String, Shape> file) {
        NameMap map = NameMap.choose(network.keySet(), maps, file.keySet());
        return new WeightPlanner(network, map, file).plan();
    }
}
