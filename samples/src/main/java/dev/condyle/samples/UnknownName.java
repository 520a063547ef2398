package dev.condyle.samples;

import dev.condyle.runtime.internal.text.NearestName;
import java.util.Collection;
import java.util.TreeSet;

/**
 * A sample's name that is not there.
 *
 * @param name what was asked for
 * @param known the names there are
 */
record UnknownName(String name, Collection<String> known) {

    /** Says what is wrong, what was probably meant, and what there is. */
    String message() {
        return "There is no sample "
                + name
                + "."
                + NearestName.question(name, known)
                + "\nSamples: "
                + String.join(", ", new TreeSet<>(known));
    }
}
