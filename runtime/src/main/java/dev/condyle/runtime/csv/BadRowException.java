package dev.condyle.runtime.csv;

import dev.condyle.runtime.data.DataException;

/** Thrown for a bad row of a file. The rows after it can still be read. */
final class BadRowException extends DataException {

    private static final long serialVersionUID = 1L;

    BadRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
