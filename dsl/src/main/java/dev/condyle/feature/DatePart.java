package dev.condyle.feature;

/** A field of a date or a time. */
public enum DatePart {
    /** The year; it is not periodic. */
    YEAR,
    /** The quarter, 1 to 4. */
    QUARTER,
    /** The month, 1 (January) to 12. */
    MONTH,
    /** The day of the month, 1 to 31; its period is the length of the month. */
    DAY_OF_MONTH,
    /** The day of the week, 1 (Monday) to 7. */
    DAY_OF_WEEK,
    /** The day of the year, 1 to 366; its period is the length of the year. */
    DAY_OF_YEAR,
    /** The hour, 0 to 23. */
    HOUR,
    /** 0 to 59. */
    MINUTE,
    /** 0 to 59. */
    SECOND;

    /**
     * Returns whether the part is periodic, so that it can be encoded as cyclic or as a category.
     */
    public boolean isPeriodic() {
        return this != YEAR;
    }

    /** Returns whether this is a part of the time of day, which a LocalDate does not have. */
    public boolean isOfTime() {
        return this == HOUR || this == MINUTE || this == SECOND;
    }
}
