package dev.condyle.runtime.data;

/**
 * Thrown when examples are missing, cannot be read or do not fit the network. The message
 * identifies them and suggests a fix.
 */
public class DataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message. */
    public DataException(String message) {
        super(message);
    }

    /** Creates an exception with a message and a cause. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns this exception with a message that refers to the validation data rather than the
     * training data.
     */
    public DataException inValidation() {
        return new DataException("The validation data: " + getMessage(), this);
    }
}
