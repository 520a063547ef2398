package dev.condyle.feature;

/** How an out-of-vocabulary category is encoded. */
public enum Unknown {
    /**
     * Depends on the {@link Semantics}: {@link #ZEROS} with {@link Semantics#FEATURE_COLUMN},
     * otherwise {@link #BUCKET}. With both compatible semantics, {@link #ERROR} for an index out of
     * range ({@link Categorical#identity}), as there.
     */
    AUTO,
    /** It has its own column, or several columns that it is hashed to. */
    BUCKET,
    /** All columns are zero. */
    ZEROS,
    /** Throws an exception. */
    ERROR
}
