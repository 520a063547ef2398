package dev.condyle.runtime.network;

import java.util.List;

/** Finds a stage by its name. */
final class StageFinder {

    private StageFinder() {}

    /**
     * Returns the index of the first stage that has the name, or that has the name followed by a
     * dot as a prefix.
     *
     * @throws IllegalArgumentException if there is none; the message lists all stages
     */
    static int find(List<String> stages, String name) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).equals(name) || stages.get(i).startsWith(name + ".")) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "There is no stage '"
                        + name
                        + "'. The stages are "
                        + String.join(", ", stages)
                        + ".");
    }
}
