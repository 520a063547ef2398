package dev.condyle.runtime.weights;

/** A file of weights is damaged, or does not fit the network. */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception with a message that names the file and what is wrong with it. */
    public WeightsException(String message) {
        super(message);
    }
}
