package dev.condyle.runtime.internal.text;

import java.util.List;
import java.util.Optional;

/** What is different in two lists. */
public final class ListDifference {

    private ListDifference() {}

    /**
     * The first thing that is different.
     *
     * @param what what the lists are of
     * @param saved what a folder has
     * @param wanted what a class has
     * @param here the name of that class
     */
    public static Optional<String> first(
            String what, List<String> saved, List<String> wanted, String here) {
        for (int i = 0; i < Math.max(saved.size(), wanted.size()); i++) {
            String left = i < saved.size() ? "'" + saved.get(i) + "'" : "missing";
            String right = i < wanted.size() ? "'" + wanted.get(i) + "'" : "no such " + what;
            if (!left.equals(right)) {
                return Optional.of(
                        what
                                + " "
                                + (i + 1)
                                + " is "
                                + left
                                + " in the folder and "
                                + right
                                + " in "
                                + here);
            }
        }
        return Optional.empty();
    }
}
