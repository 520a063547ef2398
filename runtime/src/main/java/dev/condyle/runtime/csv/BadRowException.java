package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;

/** A single row of a file is bad; the rows after it can be read. */
final class BadRowException extends DataException {

    private static final long serialVersionUID = 1L;

    BadRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
