package dev.condyle.feature;

/** The imputation strategy for a number that is null. */
public enum Imputation {
    /**
     * Depends on the {@link Semantics}: {@link #MEAN_AND_INDICATOR} with {@link Semantics#CONDYLE},
     * otherwise {@link #ERROR}.
     */
    AUTO,
    /** The mean of the training rows. */
    MEAN,
    /** A constant: {@link Numeric#fillValue}. */
    CONSTANT,
    /**
     * The mean of the training rows, and an indicator column that is 1 if the number is missing.
     */
    MEAN_AND_INDICATOR,
    /**
     * A constant, {@link Numeric#fillValue}, and an indicator column that is 1 if the number is
     * missing.
     */
    CONSTANT_AND_INDICATOR,
    /** Throws an exception. */
    ERROR
}
