package dev.condyle.feature;

/** What becomes of a category, a date or an array that is null. */
public enum Missing {
    /**
     * As the {@link Semantics} have it. For categories that is {@link #BUCKET} under {@link
     * Semantics#CONDYLE} and {@link #ZEROS} under {@link Semantics#FEATURE_COLUMN}; under {@link
     * Semantics#FEATURE_SPACE} a missing text is the empty text, and any other missing category is
     * an unknown one. For buckets of numbers it is {@link #ERROR} under both compatible semantics.
     * For dates and arrays it is always {@link #BUCKET}.
     */
    AUTO,
    /** It has a column of its own. */
    BUCKET,
    /** All columns are zero. */
    ZEROS,
    /** It is refused. */
    ERROR
}
