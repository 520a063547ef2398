package dev.condyle.runtime.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that a misspelled name probably refers to. The processor has the same rule in
 * {@code Suggestions}.
 */
public final class NearestName {

    /** Longer texts are not names, and comparing them would take too long. */
    private static final int LONGEST = 200;

    private NearestName() {}

    /** Returns a question with a leading space, or an empty string if no name is similar. */
    public static String question(String name, Collection<String> names) {
        return find(name, names)
                .map(it -> " Did you mean " + ForeignText.shown(it) + "?")
                .orElse("");
    }

    /**
     * Returns the most similar name, ignoring case, or the first of several. At most a third of the
     * characters may differ, because a single typing error turns a short name into too many others.
     */
    static Optional<String> find(String name, Collection<String> names) {
        int limit = name.length() / 3;
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                // The distance is at least the difference of the lengths.
                .filter(it -> Math.abs(it.length() - name.length()) <= limit)
                .filter(it -> distance(name, it) <= limit)
                .min(Comparator.comparingInt(it -> distance(name, it)));
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
