package dev.condyle.runtime.csv;

import dev.condyle.runtime.internal.text.EnumConstants;
import dev.condyle.runtime.internal.text.ForeignText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The type of a cell, which determines how its text is parsed. Immutable.
 *
 * <p>Numbers have the format of Java and JSON: a decimal point, no unit, no spaces, and only the
 * digits 0 to 9. {@link CsvFile#decimal} and {@link CsvFile#thousands} set other separators. A
 * whole number can have an exponent and a fraction of zeros: {@code 3.0} is 3, and {@code 3.5} is
 * refused. A number that is not finite, or out of the range of its type, is refused.
 *
 * @param <T> the type of the parsed value
 */
public final class Cell<T> {

    private static final String READ_MISSING =
            "If values can be missing, read the cell with CsvRow.get.";

    /** Parses the text of a cell in the format of its file. Fails with any unchecked exception. */
    private interface Parser<T> {
        T parse(String text, CellFormat format);
    }

    /** The text, unchanged. */
    public static final Cell<String> TEXT = new Cell<>("text", (text, format) -> text);

    /** A whole number from −128 to 127. */
    public static final Cell<Byte> BYTE =
            whole("byte", "Byte", Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue);

    /** A whole number from −32,768 to 32,767. */
    public static final Cell<Short> SHORT =
            whole("short", "Short", Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue);

    /** A whole number of 32 bits. */
    public static final Cell<Integer> INT =
            whole("int", "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue);

    /** A whole number of 64 bits. */
    public static final Cell<Long> LONG =
            whole("long", "Long", Long.MIN_VALUE, Long.MAX_VALUE, it -> it);

    /** A number, rounded to the nearest {@code float}. */
    public static final Cell<Float> FLOAT =
            new Cell<>(
                    format -> "a real number (float)",
                    Cell::toFloat,
                    NumberHints::real,
                    "If values can be missing, use Float instead of float.");

    /** A number, rounded to the nearest {@code double}. */
    public static final Cell<Double> DOUBLE =
            new Cell<>(
                    format -> "a real number (double)",
                    Cell::toDouble,
                    NumberHints::real,
                    "If values can be missing, use Double instead of double.");

    /**
     * {@code true}, {@code t}, {@code yes}, {@code y}, {@code on} or {@code 1}; {@code false},
     * {@code f}, {@code no}, {@code n}, {@code off} or {@code 0}, in any case. {@code 1.0} and
     * {@code 0.0} are accepted too: other tools write them if values are missing.
     */
    public static final Cell<Boolean> BOOLEAN =
            new Cell<>(
                    format -> "true or false, t or f, yes or no, y or n, on or off, 1 or 0",
                    (text, format) -> toBoolean(text),
                    (text, format) -> "",
                    "If values can be missing, use Boolean instead of boolean.");

    /** A single character. */
    public static final Cell<Character> CHAR =
            new Cell<>(
                    format -> "one character",
                    (text, format) -> toCharacter(text),
                    (text, format) -> "",
                    "If values can be missing, use Character instead of char.");

    /** An ISO 8601 date, {@code 2007-11-16}, or a date by {@link CsvFile#dateFormat}. */
    public static final Cell<LocalDate> DATE =
            new Cell<>(
                    format ->
                            "a date such as "
                                    + format.date().map(DatePattern::sample).orElse("2007-11-16"),
                    Cell::toDate,
                    (text, format) -> otherPattern(text, "dateFormat"),
                    READ_MISSING);

    /**
     * An ISO 8601 date and time, with {@code T} or a space between, {@code 2007-11-16T09:30}, or a
     * date and time by {@link CsvFile#dateTimeFormat}.
     */
    public static final Cell<LocalDateTime> DATE_TIME =
            new Cell<>(
                    format ->
                            "a date and time such as "
                                    + format.dateTime()
                                            .map(DatePattern::sample)
                                            .orElse("2007-11-16T09:30"),
                    Cell::toDateTime,
                    (text, format) -> otherPattern(text, "dateTimeFormat"),
                    READ_MISSING);

    private static final int MAX_SHOWN = 20;

    private final Function<CellFormat, String> expected;
    private final Parser<T> parser;
    private final BiFunction<String, CellFormat, String> hint;
    private final String ifMissing;

    private Cell(String expected, Parser<T> parser) {
        this(expected, parser, text -> "");
    }

    private Cell(String expected, Parser<T> parser, UnaryOperator<String> hint) {
        this(format -> expected, parser, (text, format) -> hint.apply(text), READ_MISSING);
    }

    /**
     * @param expected returns what is expected
     * @param hint returns a sentence for a text that cannot be parsed, or an empty string
     * @param ifMissing the advice if a required value is missing
     */
    private Cell(
            Function<CellFormat, String> expected,
            Parser<T> parser,
            BiFunction<String, CellFormat, String> hint,
            String ifMissing) {
        this.expected = expected;
        this.parser = parser;
        this.hint = hint;
        this.ifMissing = ifMissing;
    }

    private static <T> Cell<T> whole(
            String primitive, String wrapper, long least, long most, Function<Long, T> narrow) {
        return new Cell<>(
                format -> "a whole number (" + primitive + ")",
                (text, format) -> {
                    long number = NumberText.whole(text, format);
                    if (number < least || number > most) {
                        throw new ArithmeticException("out of range");
                    }
                    return narrow.apply(number);
                },
                (text, format) -> NumberHints.whole(text, format, primitive),
                "If values can be missing, use " + wrapper + " instead of " + primitive + ".");
    }

    /**
     * Returns the type of an enum constant. A constant matches by its name, or by the text of its
     * {@code toString} if that is unique. Otherwise case is ignored, and every sequence of
     * characters other than letters and digits counts as an underscore: {@code Never-married} is
     * {@code NEVER_MARRIED}. Accented letters match in composed and decomposed form.
     */
    public static <E extends Enum<E>> Cell<E> constant(Class<E> type) {
        EnumConstants<E> constants = EnumConstants.of(type);
        return new Cell<>(
                "a constant of " + type.getSimpleName() + " (" + shown(constants.names()) + ")",
                (text, format) -> constants.find(text).orElseThrow(),
                constants::question);
    }

    /**
     * Returns the type of a set of enum constants, such as {@code cat|dog}. Spaces around constants
     * are stripped, empty texts are dropped, and each constant matches as by {@link #constant}. The
     * order of the set is that of the constants.
     *
     * @param separator separates the constants
     */
    public static <E extends Enum<E>> Cell<Set<E>> constants(String separator, Class<E> type) {
        EnumConstants<E> constants = EnumConstants.of(type);
        return new Cell<>(
                "a list of constants of "
                        + type.getSimpleName()
                        + " ("
                        + shown(constants.names())
                        + "), separated by "
                        + ForeignText.quoted(separator),
                (text, format) -> {
                    Set<E> set = EnumSet.noneOf(type);
                    for (String part : split(text, separator)) {
                        set.add(constants.find(part).orElseThrow());
                    }
                    return Collections.unmodifiableSet(set);
                },
                text ->
                        split(text, separator).stream()
                                .filter(part -> constants.find(part).isEmpty())
                                .findFirst()
                                .map(
                                        part ->
                                                " There is no constant "
                                                        + ForeignText.quoted(part)
                                                        + "."
                                                        + constants.question(part))
                                .orElse(""));
    }

    private static String shown(List<String> names) {
        return names.size() <= MAX_SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MAX_SHOWN))
                        + " and "
                        + (names.size() - MAX_SHOWN)
                        + " more";
    }

    /**
     * Returns the type of a list of texts. Spaces around elements are stripped, and empty elements
     * are dropped.
     *
     * @param separator separates the elements
     */
    public static Cell<List<String>> list(String separator) {
        return new Cell<>("a list", (text, format) -> split(text, separator));
    }

    /**
     * Returns the type of a list of numbers. Spaces around elements are stripped. Empty elements
     * are rejected.
     *
     * @param separator separates the elements
     */
    public static Cell<float[]> floats(String separator) {
        return new Cell<>(
                "a list of numbers separated by \"" + separator + "\"",
                (text, format) -> {
                    // A dropped element would shift all numbers after it.
                    List<String> parts =
                            separator.isBlank()
                                    ? split(text, separator)
                                    : List.of(text.split(Pattern.quote(separator), -1));
                    float[] numbers = new float[parts.size()];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = toFloat(parts.get(i).strip(), format);
                    }
                    return numbers;
                });
    }

    /**
     * Returns the type of a list of names with numbers, such as {@code comedy:2|drama:1}. Names
     * must be unique.
     *
     * @param separator separates the elements
     * @param number the type of the numbers
     */
    public static <N extends Number> Cell<Map<String, N>> weights(
            String separator, Cell<N> number) {
        return new Cell<>(
                "a list of names with numbers, such as comedy:2" + separator + "drama:1",
                (text, format) -> weights(split(text, separator), number, format));
    }

    private static <N extends Number> Map<String, N> weights(
            List<String> parts, Cell<N> number, CellFormat format) {
        Map<String, N> weights = new LinkedHashMap<>();
        for (String part : parts) {
            int colon = part.lastIndexOf(':');
            String name = part.substring(0, Math.max(colon, 0)).strip();
            N weight = number.parser.parse(part.substring(colon + 1).strip(), format);
            if (name.isEmpty() || weights.put(name, weight) != null) {
                throw new IllegalArgumentException("no name, or a name twice");
            }
        }
        return weights;
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Double toDouble(String text, CellFormat format) {
        double number = Double.parseDouble(NumberText.plain(text, format));
        if (Double.isInfinite(number)) {
            throw new ArithmeticException("out of range");
        }
        return number;
    }

    private static Float toFloat(String text, CellFormat format) {
        float number = Float.parseFloat(NumberText.plain(text, format));
        if (Float.isInfinite(number)) {
            throw new ArithmeticException("out of range");
        }
        return number;
    }

    private static LocalDate toDate(String text, CellFormat format) {
        return format.date().isPresent() ? format.date().get().parse(text) : LocalDate.parse(text);
    }

    private static LocalDateTime toDateTime(String text, CellFormat format) {
        return format.dateTime().isPresent()
                ? format.dateTime().get().parse(text)
                : LocalDateTime.parse(text.replaceFirst(" ", "T"));
    }

    private static String otherPattern(String text, String setter) {
        return text.chars().anyMatch(Character::isDigit)
                ? " Set another pattern with CsvFile." + setter + "."
                : "";
    }

    private static Boolean toBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1", "1.0" -> true;
            case "false", "f", "no", "n", "off", "0", "0.0" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    private static Character toCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    /**
     * Returns the value of a text in the default format.
     *
     * @throws RuntimeException if the text cannot be parsed
     */
    T parse(String text) {
        return parse(text, CellFormat.DEFAULT);
    }

    /**
     * Returns the value.
     *
     * @throws RuntimeException if the text cannot be parsed
     */
    T parse(String text, CellFormat format) {
        return parser.parse(text, format);
    }

    /** Returns the message for a text that cannot be parsed. */
    String complaint(String text, CellFormat format) {
        return ForeignText.quoted(text)
                + " is not "
                + expected(format)
                + "."
                + hint.apply(text, format);
    }

    /** Returns what is expected, such as "a whole number (int)". */
    String expected(CellFormat format) {
        return expected.apply(format);
    }

    /** Returns the advice if a required value is missing. */
    String ifMissing() {
        return ifMissing;
    }
}
