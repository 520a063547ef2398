package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.generated.BackboneSpec;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.network.NameMap;
import dev.condyle.runtime.network.Network;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.WeightsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A head whose weights come from the classifier in the file of a network. It takes the place of the
 * network's own classifier, so it is loaded under the names of that classifier.
 *
 * @param parameters the parameters of the head, by the names in the network's own classifier
 * @param maps the names of the network and its classifier in files
 */
record PretrainedHead(Map<String, Parameter> parameters, List<NameMap> maps) {

    /**
     * Finds the head.
     *
     * @param model the block with the head, with initialised parameters
     * @param head the name of the head, a dense layer
     * @throws WeightsException if the network does not name the weights of a classifier
     */
    static PretrainedHead of(BackboneSpec spec, Block model, String head) {
        Map<String, Parameter> own = new LinkedHashMap<>();
        ParameterNames.of(model)
                .parameters()
                .forEach(
                        (name, parameter) -> {
                            if (name.startsWith(head + ".")) {
                                own.put(name.substring(head.length()), parameter);
                            }
                        });
        long classes = own.get(".weight").getArray().getShape().get(0);
        Network network = spec.network().get();
        NetworkOptions options = spec.options();
        List<NameMap> maps = network.nameMaps(options.classes(Math.toIntExact(classes)));
        Set<String> classifier = names(maps);
        classifier.removeAll(names(network.nameMaps(options)));
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        own.forEach(
                (suffix, parameter) ->
                        classifier.stream()
                                .filter(name -> name.endsWith(suffix))
                                .forEach(name -> parameters.put(name, parameter)));
        if (parameters.size() != own.size() || !parameters.keySet().containsAll(classifier)) {
            throw new WeightsException(
                    network.getClass().getSimpleName()
                            + " does not name the weights of its classifier, a weight and a bias,"
                            + " so they cannot be loaded into the head. Return them from nameMaps"
                            + " if the options specify a number of classes, or remove pretrained ="
                            + " true from @Head.");
        }
        return new PretrainedHead(parameters, maps);
    }

    /** Returns the names in the network, which are the keys of its name maps. */
    private static Set<String> names(List<NameMap> maps) {
        return maps.stream()
                .flatMap(map -> map.names().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the parameters of a network and of the head. */
    Map<String, Parameter> with(Block network) {
        Map<String, Parameter> all = new LinkedHashMap<>(ParameterNames.of(network).parameters());
        all.putAll(parameters);
        return all;
    }

    /** Returns whether a file has all weights of the network, but not all of the head. */
    boolean isOnlyProblemOf(LoadReport report) {
        return report.unexpected().isEmpty()
                && Stream.concat(report.missing().stream(), report.different().stream())
                        .allMatch(this::isOfHead);
    }

    /**
     * Requires that a file fills the head.
     *
     * @throws WeightsException if it does not; the message lists the weights
     */
    void requireFilled(LoadReport report, String file) {
        if (report.fitting().containsAll(parameters.keySet())) {
            return;
        }
        String problems =
                Stream.concat(
                                report.missing().stream()
                                        .filter(this::isOfHead)
                                        .map(it -> it + " is missing"),
                                report.different().stream().filter(this::isOfHead))
                        .collect(Collectors.joining(", "));
        throw new WeightsException(
                file
                        + " does not fill the head: "
                        + problems
                        + ". The labels must be the classes of the file, in its order. Declare"
                        + " these labels, or remove pretrained = true from @Head.");
    }

    /** Returns whether an entry of a report, a name and possibly a difference, is of the head. */
    private boolean isOfHead(String entry) {
        return parameters.keySet().stream()
                .anyMatch(name -> entry.equals(name) || entry.startsWith(name + " "));
    }
}
