package dev.condyle.runtime.network;

import java.util.List;

/** Finds a stage by its name. */
final class StageFinder {

    private StageFinder() {}

    /**
     * The index of the first stage of that name, or whose name begins with it and a dot.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    static int find(List<String> stages, String name) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).equals(name) || stages.get(i).startsWith(name + ".")) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "There is no stage '" + name + "'; there are " + String.join(", ", stages) + ".");
    }
}
