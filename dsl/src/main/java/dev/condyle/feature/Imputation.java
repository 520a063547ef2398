package dev.condyle.feature;

/** What stands for a number that is null. */
public enum Imputation {
    /**
     * As the {@link Semantics} have it: {@link #MEAN_AND_INDICATOR} under {@link
     * Semantics#CONDYLE}, otherwise {@link #ERROR}.
     */
    AUTO,
    /** The mean of the training rows. */
    MEAN,
    /** A constant. */
    CONSTANT,
    /** The mean of the training rows; a second column is 1 where the number is missing. */
    MEAN_AND_INDICATOR,
    /** A constant; a second column is 1 where the number is missing. */
    CONSTANT_AND_INDICATOR,
    /** It is refused. */
    ERROR
}
