package dev.condyle.feature;

/** How a list of categories is encoded. */
public enum OutputMode {
    /**
     * Depends on the {@link Semantics}: {@link #COUNT} with {@link Semantics#FEATURE_COLUMN},
     * otherwise {@link #MULTI_HOT}.
     */
    AUTO,
    /** 1 if the category occurs in the list. */
    MULTI_HOT,
    /** The number of times the category occurs in the list. */
    COUNT
}
