package dev.condyle.runtime.data;

/**
 * Examples are missing, cannot be read or do not fit the network. The message says which, and what
 * to do.
 */
public class DataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public DataException(String message) {
        super(message);
    }

    /** Says what is wrong, and what it comes from. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same, said of the validation data of a training, which has a data set besides. */
    public DataException inValidation() {
        return new DataException("The validation data: " + getMessage(), this);
    }
}
