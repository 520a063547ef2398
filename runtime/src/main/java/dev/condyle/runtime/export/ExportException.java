package dev.condyle.runtime.export;

/**
 * Thrown when a model cannot be exported. The message contains the reason; files that existed
 * before are unchanged.
 */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
