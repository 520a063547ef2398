package dev.condyle.runtime.internal.weights;

import ai.djl.nn.Block;
import java.util.Map;
import java.util.TreeMap;

/**
 * A block with weights in a separate file that is not part of a saved model. The saved model
 * contains the checksum of that file, and can be loaded only if the file is unchanged.
 */
public interface ExternalWeights {

    /**
     * Returns the SHA-256 of the file as 64 lower-case hexadecimal digits. Called after
     * initialisation.
     */
    String sha256();

    /** Returns the number of weights. Called after initialisation. */
    long count();

    /**
     * Returns the checksums of all such blocks in a network. The keys are paths in the block tree.
     */
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
