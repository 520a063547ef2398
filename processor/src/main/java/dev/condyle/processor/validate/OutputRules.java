package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.HeadLabels;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Validates the outputs of a regression. Only several outputs are components of a record. */
final class OutputRules {

    /**
     * A constructor has at most 255 parameters, including the instance; a {@code double} counts
     * twice.
     */
    static final int MAX_OUTPUTS = 127;

    private static final String MEMBER = "outputs";

    private OutputRules() {}

    static HeadLabels.Outputs read(Mirror head, Problems problems) {
        List<String> names = head.strings(MEMBER);
        if (names.size() > MAX_OUTPUTS) {
            problems.add(
                    Message.OUTPUTS_TOO_MANY, head.location(MEMBER), MAX_OUTPUTS, names.size());
            return new HeadLabels.Outputs(names);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            fault(name, names.size() > 1, seen)
                    .ifPresent(
                            it ->
                                    problems.add(
                                            Message.OUTPUT_NAME, head.location(MEMBER), name, it));
        }
        return new HeadLabels.Outputs(names);
    }

    /** Returns the names that are possible, once each, for a class with errors. */
    static List<String> possible(Mirror head) {
        List<String> names = head.strings(MEMBER);
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(it -> fault(it, names.size() > 1, seen).isEmpty())
                .limit(MAX_OUTPUTS)
                .toList();
    }

    private static Optional<String> fault(String name, boolean several, Set<String> seen) {
        if (!SourceVersion.isIdentifier(name)) {
            return Optional.of("it is not a Java identifier");
        }
        if (!several) {
            return Optional.empty();
        }
        if (SourceVersion.isKeyword(name)) {
            return Optional.of("it is a Java keyword");
        }
        if (!HeadNameRules.isComponent(name)) {
            return Optional.of("a record cannot have a component of this name");
        }
        return seen.add(name) ? Optional.empty() : Optional.of("another output has the same name");
    }
}
