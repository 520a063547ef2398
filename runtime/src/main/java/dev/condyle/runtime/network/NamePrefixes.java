package dev.condyle.runtime.network;

import dev.condyle.runtime.internal.text.ForeignText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The known prefixes of the names in a weight file. Wrappers such as DataParallel and torch.compile
 * and models that contain the network put them before its names, one after another.
 */
final class NamePrefixes {

    private static final List<String> KNOWN =
            List.of("module.", "_orig_mod.", "model.", "backbone.");

    private static final int MAX_PREFIXES = 4;

    private final List<String> names;
    private final List<String> prefixes = new ArrayList<>();

    private NamePrefixes(Collection<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < MAX_PREFIXES; i++) {
            String known = prefixes.isEmpty() ? "" : prefixes.get(i - 1);
            Optional<String> longer =
                    KNOWN.stream()
                            .map(known::concat)
                            .filter(it -> count(it) > 0)
                            .max(Comparator.comparingInt(this::count));
            if (longer.isEmpty()) {
                break;
            }
            prefixes.add(longer.get());
        }
    }

    /** Finds the prefixes that most names have, each one longer than the one before. */
    static NamePrefixes of(Collection<String> names) {
        return new NamePrefixes(names);
    }

    /** Returns the prefixes of all names, the shortest first. */
    List<String> ofAll() {
        return prefixes.stream().filter(it -> count(it) == names.size()).toList();
    }

    /** Returns the prefixes of some names, the shortest first. */
    List<String> ofSome() {
        return prefixes.stream().filter(it -> count(it) < names.size()).toList();
    }

    /**
     * Explains the part that prefixes have in a file that does not fit.
     *
     * @param removed the prefix that was removed; may be empty
     * @param better the prefix without which more of the names would match, if it could be removed;
     *     may be empty
     * @param matches whether any name matches
     * @return a sentence without a full stop, or nothing if prefixes are not the reason
     */
    List<String> hints(String removed, String better, boolean matches) {
        if (!better.isEmpty()) {
            String other = names.stream().filter(it -> !it.startsWith(better)).findFirst().get();
            return List.of(
                    have(better)
                            + ", which is removed only if all have it, unlike '"
                            + ForeignText.shown(other)
                            + "': save the tensors with this prefix, under their names without it,"
                            + " to a separate file");
        }
        if (!removed.isEmpty()) {
            return List.of(
                    have(removed)
                            + ", which was removed: check that the names after it are those of the"
                            + " network");
        }
        if (!matches && !prefixes.isEmpty()) {
            return List.of(
                    have(prefixes.get(0))
                            + ", but the names after it are not those of the network either: check"
                            + " that the file is for this network");
        }
        return List.of();
    }

    private String have(String prefix) {
        int count = count(prefix);
        return (count == names.size() ? "All " : count + " of the ")
                + names.size()
                + " tensors in the file have the prefix '"
                + prefix
                + "'";
    }

    private int count(String prefix) {
        return (int) names.stream().filter(name -> name.startsWith(prefix)).count();
    }
}
