package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Mirror;
import java.util.stream.Stream;

/** Reports a {@code layout} that no layer uses. */
final class LayoutRules {

    private static final String MEMBER = "layout";

    private LayoutRules() {}

    static void check(Declaration declaration, Problems problems) {
        String reason = reason(declaration);
        if (!reason.isEmpty()) {
            Stream.concat(
                            declaration.backbone().stream(),
                            declaration.branches().stream().flatMap(it -> it.backbone().stream()))
                    .filter(it -> it.isWritten(MEMBER))
                    .map((Mirror it) -> it.location(MEMBER))
                    .forEach(it -> problems.add(Message.NO_EFFECT, it, MEMBER, reason));
        }
    }

    /** Returns why the class has no use for a layout, or an empty string. */
    private static String reason(Declaration declaration) {
        if (declaration.record().isPresent()) {
            return "the columns of the record are a vector";
        }
        if (!declaration.blocks().isEmpty()) {
            return "the custom block reads the input";
        }
        return !declaration.forwards().isEmpty() && !declaration.isUnit()
                ? "the @Forward method reads the input"
                : "";
    }
}
