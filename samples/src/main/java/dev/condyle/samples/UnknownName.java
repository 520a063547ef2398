package dev.condyle.samples;

import dev.condyle.runtime.internal.text.NearestName;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The name of a sample that does not exist.
 *
 * @param name the unknown name
 * @param known the names of all samples
 */
record UnknownName(String name, Collection<String> known) {

    /** Returns a message with the unknown name, a suggestion and the list of samples. */
    String message() {
        return "There is no sample "
                + name
                + "."
                + NearestName.question(name, known)
                + "\nSamples: "
                + String.join(", ", new TreeSet<>(known));
    }
}
