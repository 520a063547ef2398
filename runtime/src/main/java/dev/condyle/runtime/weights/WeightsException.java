package dev.condyle.runtime.weights;

/**
 * A file of weights is missing, damaged, or does not fit the network. The message gives the file,
 * the problem and the fix.
 */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message that gives the file and the problem. */
    public WeightsException(String message) {
        super(message);
    }

    /** Creates an exception with such a message and its cause. */
    public WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}
