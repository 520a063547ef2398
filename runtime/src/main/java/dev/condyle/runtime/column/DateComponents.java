package dev.condyle.runtime.column;

import dev.condyle.feature.DatePart;
import java.time.LocalDate;
import java.time.LocalTime;

/** The parts of a date as numbers. */
final class DateComponents {

    private DateComponents() {}

    /**
     * The part.
     *
     * @param time null where there is none, which parts of a time do not allow
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

    /** Its least value. */
    static int first(DatePart part) {
        return part.isOfTime() ? 0 : 1;
    }

    /** How many values it has at most. */
    static int count(DatePart part) {
        return switch (part) {
            case YEAR -> throw new IllegalArgumentException("Years do not repeat.");
            case QUARTER -> 4;
            case MONTH -> 12;
            case DAY_OF_MONTH -> 31;
            case DAY_OF_WEEK -> 7;
            case DAY_OF_YEAR -> 366;
            case HOUR -> 24;
            case MINUTE, SECOND -> 60;
        };
    }

    /** After how many values it begins again, at that date. */
    static int period(DatePart part, LocalDate date) {
        return switch (part) {
            case DAY_OF_MONTH -> date.lengthOfMonth();
            case DAY_OF_YEAR -> date.lengthOfYear();
            default -> count(part);
        };
    }
}
