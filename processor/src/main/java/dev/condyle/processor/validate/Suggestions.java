package dev.condyle.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Suggests the intended name for a misspelled name. */
final class Suggestions {

    private Suggestions() {}

    /** Returns the end of a message: a question if a similar name exists, otherwise all names. */
    static String suffix(String name, Collection<String> names) {
        // Short names are similar to too many other names.
        int limit = Math.max(1, name.length() / 3);
        return names.stream()
                .filter(it -> distance(name, it) <= limit)
                .min(Comparator.comparingInt(it -> distance(name, it)))
                .map(it -> ". Did you mean \"" + it + "\"?")
                .orElse(": its components are " + String.join(", ", names));
    }

    /** Returns the case-insensitive Levenshtein distance. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
