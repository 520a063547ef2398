package dev.condyle.runtime.internal.program;

import java.util.List;
import java.util.Optional;

/** Finds the place in the user's code that calls the engine. */
final class TracedCode {

    private static final List<String> LIBRARIES =
            List.of("java.", "jdk.", "ai.djl.", "dev.condyle.runtime.");

    private static final String TRACER = Tracer.class.getName();

    private TracedCode() {}

    /** Returns the place with a colon, or an empty string if there is none. */
    static String place() {
        return StackWalker.getInstance()
                .walk(
                        frames ->
                                frames.takeWhile(frame -> !frame.getClassName().equals(TRACER))
                                        .filter(TracedCode::isUser)
                                        .findFirst())
                .map(frame -> name(frame) + ": ")
                .orElse("");
    }

    private static boolean isUser(StackWalker.StackFrame frame) {
        return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith)
                && Optional.ofNullable(frame.getFileName()).isPresent();
    }

    private static String name(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1)
                + "."
                + frame.getMethodName()
                + " ("
                + frame.getFileName()
                + ":"
                + frame.getLineNumber()
                + ")";
    }
}
