package dev.condyle.runtime.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import dev.condyle.Conventions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the names and shapes of weights with those of timm and transformers. */
class OriginalNamesTest {

    /** A network of {@code names.txt}, which {@code names.py} writes. */
    record Original(
            String network,
            Conventions conventions,
            int classes,
            String naming,
            String model,
            Map<String, Shape> weights) {

        static Original of(String title) {
            String[] words = title.split(" ");
            return new Original(
                    words[1],
                    Conventions.valueOf(words[2]),
                    Integer.parseInt(words[3]),
                    words[4],
                    words.length > 5 ? words[5] : "",
                    new TreeMap<>());
        }

        /** Adds a layer: {@code conv_stem weight 32,3,3,3}. */
        void add(String layer) {
            String[] words = layer.split(" ");
            for (int i = 1; i < words.length; i += 2) {
                Shape shape =
                        new Shape(
                                Arrays.stream(words[i + 1].split(","))
                                        .mapToLong(Long::parseLong)
                                        .toArray());
                List<String> kinds =
                        words[i].equals("norm")
                                ? List.of("weight", "bias", "running_mean", "running_var")
                                : List.of(words[i]);
                kinds.forEach(kind -> weights.put(words[0] + "." + kind, shape));
            }
        }

        @Override
        public String toString() {
            return naming + " " + (model.isEmpty() ? network : model);
        }
    }

    static List<Original> originals() throws IOException {
        List<Original> originals = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                OriginalNamesTest.class.getResourceAsStream("names.txt"),
                                StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.startsWith("#")) {
                    originals.add(Original.of(line));
                } else {
                    originals.get(originals.size() - 1).add(line);
                }
            }
        }
        return originals;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("originals")
    void namesAndShapesAreThoseOfTheOriginal(Original original) {
        NetworkOptions options =
                NetworkOptions.defaults()
                        .conventions(original.conventions())
                        .classes(original.classes());
        Architecture architecture = Networks.named(original.network()).architecture(options);

        NameMap map =
                NameMap.choose(Set.of(), architecture.nameMaps(), original.weights().keySet());

        Map<String, Shape> weights = new TreeMap<>();
        architecture
                .tensors()
                .forEach(tensor -> weights.put(map.names().get(tensor.name()), tensor.shape()));
        assertEquals(original.weights(), weights);
        // The ResNets of timm have the names of torchvision.
        boolean same = original.naming().equals("timm") && original.network().startsWith("ResNet");
        assertEquals(same ? "torchvision" : original.naming(), map.origin());
    }
}
