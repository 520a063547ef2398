package dev.condyle.samples;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
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
        return "There is no sample \""
                + name
                + "\"."
                + nearest().map(near -> " Did you mean \"" + near + "\"?").orElse("")
                + "\nSamples: "
                + String.join(", ", new TreeSet<>(known));
    }

    /** The known name with the fewest edits, where that is at most a third of its letters. */
    Optional<String> nearest() {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> edits(wanted, candidate)))
                .filter(near -> edits(wanted, near) <= Math.max(1, near.length() / 3));
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
