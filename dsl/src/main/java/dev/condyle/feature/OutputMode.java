package dev.condyle.feature;

/** What the columns of a list of categories hold. */
public enum OutputMode {
    /**
     * As the {@link Semantics} have it: {@link #COUNT} under {@link Semantics#FEATURE_COLUMN},
     * otherwise {@link #MULTI_HOT}.
     */
    AUTO,
    /** 1 where the category occurs in the list. */
    MULTI_HOT,
    /** How often the category occurs in the list. */
    COUNT
}
