package dev.condyle.runtime.data;

/** Data that was read is not what it should be. The message says where, and what to do. */
public final class MalformedDataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With a message for the user. */
    public MalformedDataException(String message) {
        super(message);
    }

    /** With a message for the user, and what was caught. */
    public MalformedDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
