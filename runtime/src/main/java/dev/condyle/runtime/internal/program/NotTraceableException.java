package dev.condyle.runtime.internal.program;

import java.util.Objects;

/** Thrown when a forward pass cannot be recorded as a program. The message is the reason. */
public final class NotTraceableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTraceableException(String reason) {
        super(reason);
    }

    private NotTraceableException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Returns the exception for a pass that throws another. Messages of the engine are long. */
    static NotTraceableException thrownByCode(RuntimeException e) {
        if (e instanceof ClassCastException) {
            // Such code would get a proxy.
            return new NotTraceableException(
                    TracedCode.place(e) + "the code accepts only arrays of the engine.", e);
        }
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        String reason =
                message.isBlank() ? "" : ": " + message.strip().lines().findFirst().orElseThrow();
        return new NotTraceableException(
                "%sthe code throws %s%s"
                        .formatted(TracedCode.place(e), e.getClass().getSimpleName(), reason),
                e);
    }
}
