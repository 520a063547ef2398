package dev.condyle.feature;

/** How an out-of-vocabulary category is encoded. */
public enum Unknown {
    /**
     * Depends on the {@link Semantics}: {@link #ZEROS} with {@link Semantics#FEATURE_COLUMN},
     * otherwise {@link #BUCKET}. An index out of range ({@link Categorical#identity}) is an {@link
     * #ERROR} with {@link Semantics#FEATURE_SPACE} and {@link Semantics#FEATURE_COLUMN}, as in
     * Keras and TensorFlow.
     */
    AUTO,
    /** The category has its own column, or is hashed to one of several columns. */
    BUCKET,
    /** All columns are zero. */
    ZEROS,
    /** Throws an exception. */
    ERROR
}
