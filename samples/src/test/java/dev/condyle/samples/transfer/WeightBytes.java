package dev.condyle.samples.transfer;

import ai.djl.nn.Block;
import dev.condyle.runtime.internal.weights.ParameterNames;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The weights and statistics of a model, byte for byte. */
final class WeightBytes {

    private WeightBytes() {}

    /** The bytes of each by its name in a file, in hexadecimal digits. */
    static Map<String, String> of(Block block) {
        Map<String, String> bytes = new TreeMap<>();
        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (name, it) ->
                                bytes.put(
                                        name,
                                        HexFormat.of().formatHex(it.getArray().toByteArray())));
        return bytes;
    }

    /** The same of a backbone alone. */
    static Map<String, String> ofBackbone(Block block) {
        Map<String, String> bytes = of(block);
        bytes.keySet().removeIf(name -> !name.startsWith("backbone."));
        return bytes;
    }
}
