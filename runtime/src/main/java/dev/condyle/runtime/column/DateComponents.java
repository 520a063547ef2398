package dev.condyle.runtime.column;

import dev.condyle.feature.DatePart;
import java.time.LocalDate;
import java.time.LocalTime;

/** Extracts the parts of a date as numbers. */
final class DateComponents {

    private DateComponents() {}

    /**
     * Returns the value of a part.
     *
     * @param time null for a date without a time; required for the parts of a time
     */
    static int value(DatePart part, LocalDate date, LocalTime time) {
        return switch (part) {
            case YEAR -> date.getYear();
            case QUARTER -> (date.getMonthValue() - 1) / 3 + 1;
            case MONTH -> date.getMonthValue();
            case DAY_OF_MONTH -> date.getDayOfMonth();
            case DAY_OF_WEEK -> date.getDayOfWeek().getValue();
            case DAY_OF_YEAR -> date.getDayOfYear();
            case HOUR -> time.getHour();
            case MINUTE -> time.getMinute();
            case SECOND -> time.getSecond();
        };
    }

    /** Returns the minimum value of a part. */
    static int first(DatePart part) {
        return part.isOfTime() ? 0 : 1;
    }

    /** Returns the maximum number of different values of a part. */
    static int count(DatePart part) {
        return switch (part) {
            case YEAR -> throw new IllegalArgumentException("Years are not periodic.");
            case QUARTER -> 4;
            case MONTH -> 12;
            case DAY_OF_MONTH -> 31;
            case DAY_OF_WEEK -> 7;
            case DAY_OF_YEAR -> 366;
            case HOUR -> 24;
            case MINUTE, SECOND -> 60;
        };
    }

    /** Returns the length of the cycle of a part at the date. */
    static int period(DatePart part, LocalDate date) {
        return switch (part) {
            case DAY_OF_MONTH -> date.lengthOfMonth();
            case DAY_OF_YEAR -> date.lengthOfYear();
            default -> count(part);
        };
    }
}
