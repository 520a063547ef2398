package dev.condyle.runtime.internal.weights;

import ai.djl.nn.Block;
import java.util.Map;
import java.util.TreeMap;

/**
 * A block whose weights are in a file of its own, which a saved model does not contain: the model
 * has the checksum of that file, and is only loaded beside the same file.
 */
public interface ExternalWeights {

    /** The SHA-256 of the file, 64 small hexadecimal digits; asked for after initialisation. */
    String sha256();

    /** How many numbers its weights are; asked for after initialisation. */
    long count();

    /** The checksums of all such blocks in a network, by a name of their place in it. */
    static Map<String, String> of(Block network) {
        Map<String, String> found = new TreeMap<>();
        collect(network, "external", found);
        return found;
    }

    private static void collect(Block block, String name, Map<String, String> found) {
        if (block instanceof ExternalWeights external) {
            found.put(name, external.sha256());
        }
        block.getChildren()
                .forEach(
                        child ->
                                collect(
                                        child.getValue(),
                                        name + "." + child.getKey().replaceFirst("^\\d\\d+", ""),
                                        found));
    }
}
