package dev.condyle.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that a misspelled name probably refers to. The runtime has the same rule in {@code
 * NearestName}.
 */
public final class Suggestions {

    private Suggestions() {}

    /** Returns the end of a message: a question if a similar name exists, otherwise all names. */
    static String suffix(String name, Collection<String> names) {
        return find(name, names)
                .map(it -> ". Did you mean \"" + it + "\"?")
                .orElse(": its components are " + String.join(", ", names));
    }

    /**
     * Returns the most similar name, ignoring case; the first of several. At most a third of the
     * characters may differ, because a short name is within one typing error of too many others.
     */
    static Optional<String> find(String name, Collection<String> names) {
        return names.stream()
                .filter(it -> areSimilar(name, it))
                .min(Comparator.comparingInt(it -> distance(name, it)));
    }

    /** Returns whether a name may be a misspelling of another. */
    public static boolean areSimilar(String name, String other) {
        return distance(name, other) <= name.length() / 3;
    }

    /** Returns the case-insensitive Levenshtein distance. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
