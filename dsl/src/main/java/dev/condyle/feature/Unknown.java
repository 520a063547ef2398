package dev.condyle.feature;

/** What becomes of a category that is not in the vocabulary. */
public enum Unknown {
    /**
     * As the {@link Semantics} have it: {@link #BUCKET}, but {@link #ZEROS} under {@link
     * Semantics#FEATURE_COLUMN}. A value that is its own index and out of range is an {@link
     * #ERROR} under both compatible semantics, as there.
     */
    AUTO,
    /** It has a column of its own, or several that it is hashed to. */
    BUCKET,
    /** All columns are zero. */
    ZEROS,
    /** It is refused. */
    ERROR
}
