package dev.condyle.processor.model;

import dev.condyle.layer.Activation.Function;
import java.util.List;
import java.util.stream.Collectors;

/** Formats heads with hidden layers for summaries. */
final class HeadText {

    private HeadText() {}

    /**
     * Returns a text such as {@code HiddenHead(hidden={256, 128}, activation=RELU, dropout=0.2)}.
     */
    static String hidden(String name, List<Integer> units, Function activation, double dropout) {
        String sizes =
                units.size() == 1
                        ? units.get(0).toString()
                        : units.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", "{", "}"));
        String function = units.isEmpty() ? "" : ", activation=" + activation;
        String dropped = dropout > 0 ? ", dropout=" + dropout : "";
        return "%s(hidden=%s%s%s)".formatted(name, sizes, function, dropped);
    }
}
