package dev.condyle.runtime.internal.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the place in the user's code that calls the engine. */
final class TracedCode {

    private static final List<String> LIBRARIES =
            List.of("java.", "jdk.", "ai.djl.", "dev.condyle.runtime.");

    private static final String TRACER = Tracer.class.getName();

    private TracedCode() {}

    /** Returns the current place with a colon, or an empty string if there is none. */
    static String place() {
        return StackWalker.getInstance()
                .walk(frames -> place(frames.map(StackWalker.StackFrame::toStackTraceElement)));
    }

    /** Returns the place that threw an exception with a colon, or an empty string. */
    static String place(Throwable thrown) {
        return place(Arrays.stream(thrown.getStackTrace()));
    }

    private static String place(Stream<StackTraceElement> frames) {
        return frames.takeWhile(frame -> !frame.getClassName().equals(TRACER))
                .filter(TracedCode::isUser)
                .findFirst()
                .map(frame -> name(frame) + ": ")
                .orElse("");
    }

    private static boolean isUser(StackTraceElement frame) {
        return LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith)
                && Optional.ofNullable(frame.getFileName()).isPresent();
    }

    private static String name(StackTraceElement frame) {
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
