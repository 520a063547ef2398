package dev.condyle.runtime.internal.text;

import java.util.List;
import java.util.Optional;

/** Describes the difference between a saved list and the list of a class. */
public final class ListDifference {

    private static final int LONGEST = 500;

    private ListDifference() {}

    /**
     * Returns a description of the first difference, or empty if the lists are equal.
     *
     * @param what what each element is, such as {@code "layer"}
     * @param saved the list in the folder of a saved model
     * @param expected the list of the class that loads the model
     * @param here the name of that class
     */
    public static Optional<String> first(
            String what, List<String> saved, List<String> expected, String here) {
        for (int i = 0; i < Math.max(saved.size(), expected.size()); i++) {
            String left = i < saved.size() ? "'" + saved.get(i) + "'" : "missing";
            String right = i < expected.size() ? "'" + expected.get(i) + "'" : "missing";
            if (!left.equals(right)) {
                return Optional.of(
                        what
                                + " "
                                + (i + 1)
                                + " is "
                                + ForeignText.shown(left, LONGEST)
                                + " in the folder, but "
                                + right
                                + " in "
                                + here);
            }
        }
        return Optional.empty();
    }
}
