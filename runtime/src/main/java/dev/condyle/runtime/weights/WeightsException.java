package dev.condyle.runtime.weights;

/**
 * A file of weights cannot be had, is damaged, or does not fit the network. The message says which
 * file, what is wrong with it, and what to do.
 */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the file and what is wrong with it. */
    public WeightsException(String message) {
        super(message);
    }

    /** An exception with such a message, and what was caught. */
    public WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}
