package dev.condyle.feature;

/** What the columns of a list of categories hold. */
public enum Many {
    /**
     * As the {@link Semantics} have it: {@link #COUNT} under {@link Semantics#FEATURE_COLUMN},
     * otherwise {@link #PRESENCE}.
     */
    AUTO,
    /** 1 where the category occurs in the list. */
    PRESENCE,
    /** How often the category occurs in the list. */
    COUNT
}
