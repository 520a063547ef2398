package dev.condyle.runtime.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/**
 * A pattern of dates, or of dates with times. Immutable.
 *
 * @param <T> the type of the value
 */
final class DatePattern<T extends TemporalAccessor> {

    private static final LocalDate SAMPLE = LocalDate.of(2007, 11, 16);
    private static final LocalDateTime TIME_SAMPLE = SAMPLE.atTime(LocalTime.of(21, 0));

    private final DateTimeFormatter formatter;
    private final TemporalQuery<T> query;
    private final T sample;

    private DatePattern(String pattern, TemporalQuery<T> query, T sample, String what) {
        this.query = query;
        this.sample = sample;
        try {
            // Strict: by default, 30 February would be the last day of February. Strict requires an
            // era for the letter y.
            formatter =
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                            .toFormatter(Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The pattern \"" + pattern + "\" is malformed: " + e.getMessage() + ".", e);
        }
        if (!readsSample()) {
            throw new IllegalArgumentException(
                    "The pattern \"" + pattern + "\" does not determine " + what + ".");
        }
    }

    static DatePattern<LocalDate> ofDate(String pattern) {
        return new DatePattern<>(pattern, LocalDate::from, SAMPLE, "a date, unlike \"dd.MM.yyyy\"");
    }

    static DatePattern<LocalDateTime> ofDateTime(String pattern) {
        return new DatePattern<>(
                pattern,
                LocalDateTime::from,
                TIME_SAMPLE,
                "a date and a time, unlike \"dd.MM.yyyy HH:mm\"");
    }

    private boolean readsSample() {
        try {
            return parse(sample()).equals(sample);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns an example. */
    String sample() {
        return formatter.format(sample);
    }

    /**
     * Returns the value.
     *
     * @throws DateTimeException if the text does not have the pattern
     */
    T parse(String text) {
        return formatter.parse(text, query);
    }
}
