package dev.condyle.runtime.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The format of numbers and dates in a file. Immutable.
 *
 * @param decimal the decimal separator
 * @param thousands the thousands separator, if there is one
 * @param date the format of dates; the default is ISO 8601
 * @param dateTime the format of dates with times; the default is ISO 8601
 */
record CellFormat(
        char decimal,
        Optional<Character> thousands,
        Optional<DatePattern<LocalDate>> date,
        Optional<DatePattern<LocalDateTime>> dateTime) {

    static final CellFormat DEFAULT =
            new CellFormat('.', Optional.empty(), Optional.empty(), Optional.empty());

    CellFormat decimal(char decimal) {
        return new CellFormat(decimal, thousands, date, dateTime);
    }

    CellFormat thousands(char thousands) {
        return new CellFormat(decimal, Optional.of(thousands), date, dateTime);
    }

    CellFormat date(DatePattern<LocalDate> date) {
        return new CellFormat(decimal, thousands, Optional.of(date), dateTime);
    }

    CellFormat dateTime(DatePattern<LocalDateTime> dateTime) {
        return new CellFormat(decimal, thousands, date, Optional.of(dateTime));
    }

    /**
     * Checks that a number has one meaning.
     *
     * @throws IllegalArgumentException if both separators are the same
     */
    void check() {
        if (thousands.filter(it -> it == decimal).isPresent()) {
            throw new IllegalArgumentException(
                    "The decimal separator and the thousands separator are both '"
                            + decimal
                            + "'. Set the other one with CsvFile."
                            + (decimal == '.' ? "decimal." : "thousands."));
        }
    }
}
