package dev.condyle.processor.shape;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the text of messages. */
final class Wording {

    private static final List<String> WORDS =
            List.of("no value", "one value", "two values", "three values", "four values");

    private Wording() {}

    /** "one value or two values". */
    static String either(List<Integer> counts) {
        return counts.stream().distinct().map(WORDS::get).collect(Collectors.joining(" or "));
    }
}
