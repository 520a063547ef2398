package dev.condyle.runtime.csv;

import dev.condyle.runtime.internal.text.EnumConstants;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The type of a cell, which determines how its text is parsed. Immutable.
 *
 * <p>Numbers are written as in Java and JSON: with a decimal point, without units or spaces.
 * Numbers that are not finite or out of range are rejected.
 *
 * @param <T> the type of the parsed value
 */
public final class Cell<T> {

    /** The text, unchanged. */
    public static final Cell<String> TEXT = new Cell<>("text", text -> text);

    /** A whole number from −128 to 127. */
    public static final Cell<Byte> BYTE = new Cell<>("a whole number (byte)", Byte::valueOf);

    /** A whole number from −32,768 to 32,767. */
    public static final Cell<Short> SHORT = new Cell<>("a whole number (short)", Short::valueOf);

    /** A whole number of 32 bits. */
    public static final Cell<Integer> INT = new Cell<>("a whole number (int)", Integer::valueOf);

    /** A whole number of 64 bits. */
    public static final Cell<Long> LONG = new Cell<>("a whole number (long)", Long::valueOf);

    /** A number, rounded to the nearest {@code float}. */
    public static final Cell<Float> FLOAT = new Cell<>("a number", Cell::toFloat);

    /** A number, rounded to the nearest {@code double}. */
    public static final Cell<Double> DOUBLE = new Cell<>("a number", Cell::toDouble);

    /** {@code true}, {@code yes} or {@code 1}; {@code false}, {@code no} or {@code 0}. */
    public static final Cell<Boolean> BOOLEAN =
            new Cell<>("true, false, yes, no, 1 or 0", Cell::toBoolean);

    /** A single character. */
    public static final Cell<Character> CHAR = new Cell<>("one character", Cell::toCharacter);

    /** An ISO 8601 date: {@code 2007-11-16}. */
    public static final Cell<LocalDate> DATE =
            new Cell<>("a date such as 2007-11-16", LocalDate::parse);

    /** An ISO 8601 date and time, separated by {@code T} or a space: {@code 2007-11-16T09:30}. */
    public static final Cell<LocalDateTime> DATE_TIME =
            new Cell<>(
                    "a date and time such as 2007-11-16T09:30",
                    text -> LocalDateTime.parse(text.replaceFirst(" ", "T")));

    // Double.valueOf also accepts "1f", "0x1p3", "NaN" and spaces.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int MAX_SHOWN = 20;

    private final String expected;
    private final Function<String, T> parser;
    private final Function<String, String> hint;

    private Cell(String expected, Function<String, T> parser) {
        this(expected, parser, text -> "");
    }

    /**
     * @param expected what the text must be, such as "a number"
     * @param parser returns the value, or throws an exception
     * @param hint returns an extra sentence, with a leading space, for a text that cannot be
     *     parsed, or an empty text
     */
    private Cell(String expected, Function<String, T> parser, Function<String, String> hint) {
        this.expected = expected;
        this.parser = parser;
        this.hint = hint;
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
                text -> constants.find(text).orElseThrow(() -> new IllegalArgumentException(text)),
                constants::question);
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
        return new Cell<>("a list", text -> split(text, separator));
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
                text -> {
                    // Dropping an empty element would shift all numbers after it.
                    List<String> parts =
                            separator.isBlank()
                                    ? split(text, separator)
                                    : List.of(text.split(Pattern.quote(separator), -1));
                    float[] numbers = new float[parts.size()];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = toFloat(parts.get(i).strip());
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
                text -> weights(split(text, separator), number));
    }

    private static <N extends Number> Map<String, N> weights(List<String> parts, Cell<N> number) {
        Map<String, N> weights = new LinkedHashMap<>();
        for (String part : parts) {
            int colon = part.lastIndexOf(':');
            String name = part.substring(0, Math.max(colon, 0)).strip();
            N weight = number.parser.apply(part.substring(colon + 1).strip());
            if (name.isEmpty() || weights.put(name, weight) != null) {
                throw new IllegalArgumentException(part);
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

    private static Double toDouble(String text) {
        double number = Double.parseDouble(number(text));
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Float toFloat(String text) {
        float number = Float.parseFloat(number(text));
        if (Float.isInfinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Boolean toBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Character toCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    /**
     * Parses a text.
     *
     * @throws RuntimeException if the text cannot be parsed
     */
    T parse(String text) {
        return parser.apply(text);
    }

    /** Returns the error message for a text that cannot be parsed. */
    String complaint(String text) {
        return "\"" + text + "\" is not " + expected + "." + hint.apply(text);
    }

    /** Returns a description of the expected text, such as "a whole number (int)". */
    String expected() {
        return expected;
    }
}
