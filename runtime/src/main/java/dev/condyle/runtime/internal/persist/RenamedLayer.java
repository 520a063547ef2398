package dev.condyle.runtime.internal.persist;

import dev.condyle.runtime.internal.text.RenameHint;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Recognises a layer, or a weight of a head, that differs from the saved one only in its name. */
final class RenamedLayer {

    /** A line of {@link ModelCard#layers}, such as {@code conv1: Conv2d(...) -> (N, 8, 26, 26)}. */
    private static final Pattern LINE = Pattern.compile("([^:]+): (.*)", Pattern.DOTALL);

    /** The line of a head method, such as {@code logits(kernel, bias) -> (N, 3)}. */
    private static final Pattern WEIGHTS =
            Pattern.compile("(?:.*[ .])?[^ (]+\\(([^()=]+)\\)( -> .*)", Pattern.DOTALL);

    /** The class of a record or of a block, whose name is not part of the fingerprint. */
    private static final Pattern CLASS = Pattern.compile("(: (?:Columns|Use))\\([^()]*\\)");

    private RenamedLayer() {}

    /**
     * Returns the expected layers, with the saved ones in place of those that differ only in the
     * name of a class.
     */
    static List<String> withClassesOf(List<String> saved, List<String> expected) {
        return IntStream.range(0, expected.size())
                .mapToObj(
                        i ->
                                i < saved.size()
                                                && withoutClass(saved.get(i))
                                                        .equals(withoutClass(expected.get(i)))
                                        ? saved.get(i)
                                        : expected.get(i))
                .toList();
    }

    private static String withoutClass(String layer) {
        return CLASS.matcher(layer).replaceFirst("$1");
    }

    /**
     * Returns the hint for the first different layer; empty if it was not renamed.
     *
     * @param saved the layers of the saved model
     * @param expected the layers of the class that loads it
     * @param heads the names of the heads
     */
    static String hint(List<String> saved, List<String> expected, Set<String> heads) {
        if (saved.size() != expected.size()) {
            return "";
        }
        int first = 0;
        while (first < saved.size() && saved.get(first).equals(expected.get(first))) {
            first++;
        }
        if (first == saved.size()) {
            return "";
        }
        Matcher before = LINE.matcher(withoutClass(saved.get(first)));
        Matcher now = LINE.matcher(withoutClass(expected.get(first)));
        if (!before.matches() || !now.matches()) {
            return "";
        }
        if (before.group(1).equals(now.group(1))) {
            return heads.contains(now.group(1)) ? weight(before.group(2), now.group(2)) : "";
        }
        boolean renamed =
                before.group(2).equals(now.group(2))
                        && !contains(expected, before.group(1))
                        && !contains(saved, now.group(1));
        return renamed ? RenameHint.of(before.group(1), now.group(1)) : "";
    }

    private static boolean contains(List<String> layers, String name) {
        return layers.stream().anyMatch(it -> it.startsWith(name + ": "));
    }

    private static String weight(String before, String now) {
        Matcher saved = WEIGHTS.matcher(before);
        Matcher expected = WEIGHTS.matcher(now);
        if (!saved.matches() || !expected.matches() || !saved.group(2).equals(expected.group(2))) {
            return "";
        }
        List<String> old = List.of(saved.group(1).split(", "));
        List<String> present = List.of(expected.group(1).split(", "));
        for (int i = 0; i < old.size() && old.size() == present.size(); i++) {
            if (!present.contains(old.get(i)) && !old.contains(present.get(i))) {
                return RenameHint.of(old.get(i), present.get(i));
            }
        }
        return "";
    }
}
