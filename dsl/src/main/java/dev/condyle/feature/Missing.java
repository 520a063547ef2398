package dev.condyle.feature;

/** How a category, a date or an array that is null is encoded. */
public enum Missing {
    /**
     * Depends on the {@link Semantics}. For categories, {@link #BUCKET} with {@link
     * Semantics#CONDYLE} and {@link #ZEROS} with {@link Semantics#FEATURE_COLUMN}; with {@link
     * Semantics#FEATURE_SPACE}, a missing text is the empty text, and any other missing category is
     * out of vocabulary. For {@link Bucketized} numbers, {@link #BUCKET} with {@link
     * Semantics#CONDYLE}, otherwise {@link #ERROR}. For dates and arrays, always {@link #BUCKET}.
     */
    AUTO,
    /** Null has its own column. */
    BUCKET,
    /** All columns are zero. */
    ZEROS,
    /** Throws an exception. */
    ERROR
}
