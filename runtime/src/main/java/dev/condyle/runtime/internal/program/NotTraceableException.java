package dev.condyle.runtime.internal.program;

/** Thrown when a forward pass cannot be recorded as a program. The message is the reason. */
public final class NotTraceableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotTraceableException(String reason) {
        super(reason);
    }

    NotTraceableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
