package dev.condyle.runtime.weights;

/**
 * Thrown when a weight file is missing, damaged, or does not fit the network. The message contains
 * the file, the problem and the fix.
 */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that contains the file and the problem. */
    public WeightsException(String message) {
        super(message);
    }

    /** Creates an exception with a message and a cause. */
    public WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}
