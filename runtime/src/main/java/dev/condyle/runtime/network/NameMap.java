package dev.condyle.runtime.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the weights of a network are called in files of one origin.
 *
 * @param origin whose names they are, for messages: {@code timm}
 * @param names from the name of each tensor of the network to its name in the file
 * @param foldings the norms that such a file may hold folded into the convolution before them
 * @param stem the network's name of the weight whose inputs are the channels of a picture; empty
 *     where there is none to adapt
 * @param top the beginnings of names, in the file, of the classifier, which a network without one
 *     leaves unread
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
     * A norm that becomes an identity when its file holds it folded: factor 1, mean 0, variance 1
     * less epsilon; its shift is then the bias of the convolution.
     *
     * @param norm the network's name of the norm, without {@code .weight} and the like
     * @param bias the name, in the file, of the convolution's bias
     * @param epsilon what the norm adds to the variance
     */
    public record Folding(String norm, String bias, double epsilon) {}

    /** The map that matches most of a file's names, the first of several; else the own names. */
    static NameMap choose(Set<String> network, List<NameMap> maps, Set<String> file) {
        return maps.stream()
                .max(Comparator.comparingLong(map -> map.matches(file)))
                .orElseGet(() -> own(network));
    }

    private static NameMap own(Set<String> network) {
        Map<String, String> names =
                network.stream().collect(Collectors.toMap(name -> name, name -> name));
        return new NameMap("its own", names, List.of(), "", List.of());
    }

    private long matches(Set<String> file) {
        return names.values().stream().filter(file::contains).count();
    }
}
