package dev.condyle.runtime.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that files from one source use for the weights of a network.
 *
 * @param origin the source, for messages: {@code timm}
 * @param names maps the name of each tensor of the network to its name in the file
 * @param foldings the norms that such a file may store folded into the preceding convolution
 * @param stem the network's name of the weight that reads the channels of the image. A weight in
 *     the file with another number of channels is adapted. Empty to disable this
 * @param top the prefixes of the classifier's names in the file; a network without a classifier
 *     ignores these tensors
 */
public record NameMap(
        String origin,
        Map<String, String> names,
        List<Folding> foldings,
        String stem,
        List<String> top) {

    /** Copies the collections. */
    public NameMap {
        names = Map.copyOf(names);
        foldings = List.copyOf(foldings);
        top = List.copyOf(top);
    }

    /**
     * A norm that is set to an identity if the file stores it folded into its convolution: factor
     * 1, mean 0, variance 1 - epsilon. Its shift is the bias of the convolution.
     *
     * @param norm the network's name of the norm, without suffixes such as {@code .weight}
     * @param bias the name of the convolution's bias in the file
     * @param epsilon the epsilon that the norm adds to the variance
     */
    public record Folding(String norm, String bias, double epsilon) {}

    /**
     * Returns the map that matches the most names of a file, the first one in case of a tie.
     * Without maps, returns the names of the network itself.
     */
    static NameMap choose(Set<String> network, List<NameMap> maps, Set<String> file) {
        return maps.stream()
                .max(Comparator.comparingLong(map -> map.matches(file)))
                .orElseGet(() -> own(network));
    }

    private static NameMap own(Set<String> network) {
        Map<String, String> names =
                network.stream().collect(Collectors.toMap(name -> name, name -> name));
        return new NameMap("the network", names, List.of(), "", List.of());
    }

    private long matches(Set<String> file) {
        return names.values().stream().filter(file::contains).count();
    }
}
