package dev.condyle.runtime.csv;

import dev.condyle.runtime.internal.text.ForeignText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Suggests why a text is not a number: a sentence with a space before it, or an empty string. */
final class NumberHints {

    /** The thousands separators of the world: a no-break space is common in French. */
    private static final List<Character> THOUSANDS =
            List.of(',', '.', ' ', '\u00a0', '\u202f', '\'', '\u2019', '_');

    private NumberHints() {}

    /** Returns a hint for a real number. */
    static String real(String text, CellFormat format) {
        return NumberText.isNumber(text, format)
                ? " It exceeds the range."
                : of(text, format).orElse("");
    }

    /** Returns a hint for a whole number of the given type. */
    static String whole(String text, CellFormat format, String type) {
        if (!NumberText.isNumber(text, format)) {
            return of(text, format).orElse("");
        }
        try {
            NumberText.whole(text, format);
            return outOfRange(type);
        } catch (ArithmeticException e) {
            boolean huge = Math.abs(Double.parseDouble(NumberText.plain(text, format))) > 1e18;
            return huge ? outOfRange(type) : " It has a fraction, which requires double or float.";
        }
    }

    private static String outOfRange(String type) {
        return type.equals("long")
                ? " It exceeds the range of long."
                : " It exceeds the range of " + type + ". Use a wider type.";
    }

    private static Optional<String> of(String text, CellFormat format) {
        if (!text.strip().equals(text) && NumberText.isNumber(text.strip(), format)) {
            return Optional.of(" Remove the spaces around cells with CsvFile.strip.");
        }
        if (text.chars().anyMatch(it -> it > '9' && Character.isDigit(it))) {
            return Optional.of(" Only the digits 0 to 9 are supported.");
        }
        char other = format.decimal() == ',' ? '.' : ',';
        CellFormat withOther = CellFormat.DEFAULT.decimal(other);
        if (NumberText.isNumber(text, withOther)) {
            String decimal =
                    " Is the "
                            + (other == ',' ? "comma" : "point")
                            + " a decimal "
                            + (other == ',' ? "comma" : "point")
                            + "? Set it with CsvFile.decimal('"
                            + other
                            + "').";
            boolean ambiguous =
                    format.thousands().isEmpty()
                            && NumberText.isNumber(text, format.thousands(other));
            return Optional.of(
                    ambiguous
                            ? decimal
                                    + " If it separates thousands, set it with"
                                    + " CsvFile.thousands('"
                                    + other
                                    + "')."
                            : decimal);
        }
        return thousands(text, format, withOther);
    }

    private static Optional<String> thousands(
            String text, CellFormat format, CellFormat withOther) {
        return THOUSANDS.stream()
                .flatMap(
                        it ->
                                Stream.of(
                                        set(text, format, it, ""),
                                        set(
                                                text,
                                                withOther,
                                                it,
                                                "decimal('" + withOther.decimal() + "').")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> set(
            String text, CellFormat format, char separator, String before) {
        if (format.decimal() == separator
                || !NumberText.isNumber(text, format.thousands(separator))) {
            return Optional.empty();
        }
        String shown =
                separator == '\'' ? "\\'" : ForeignText.escaped(Character.toString(separator));
        return Optional.of(
                " Does it have thousands separators? Set them with CsvFile."
                        + before
                        + "thousands('"
                        + shown
                        + "').");
    }
}
