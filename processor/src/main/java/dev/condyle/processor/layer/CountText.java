package dev.condyle.processor.layer;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the text of messages. */
final class CountText {

    private static final List<String> WORDS =
            List.of("no value", "one value", "two values", "three values", "four values");

    private CountText() {}

    /** "one value or two values". */
    static String either(List<Integer> counts) {
        return counts.stream().distinct().map(WORDS::get).collect(Collectors.joining(" or "));
    }
}
