package dev.condyle.feature;

/** A part of a date or of a time. */
public enum DatePart {
    /** The year; it does not repeat. */
    YEAR,
    /** 1 to 4. */
    QUARTER,
    /** 1 (January) to 12. */
    MONTH,
    /** 1 to 31; its period is the length of the month. */
    DAY_OF_MONTH,
    /** 1 (Monday) to 7. */
    DAY_OF_WEEK,
    /** 1 to 366; its period is the length of the year. */
    DAY_OF_YEAR,
    /** 0 to 23. */
    HOUR,
    /** 0 to 59. */
    MINUTE,
    /** 0 to 59. */
    SECOND;

    /** Whether it repeats, and can thus be cyclic or a category. */
    public boolean isPeriodic() {
        return this != YEAR;
    }

    /** Whether it is a part of a time, which a date alone does not have. */
    public boolean isOfTime() {
        return this == HOUR || this == MINUTE || this == SECOND;
    }
}
