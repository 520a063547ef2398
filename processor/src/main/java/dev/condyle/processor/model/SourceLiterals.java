package dev.condyle.processor.model;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats strings and long lists of constants as Java source code. */
public final class SourceLiterals {

    /**
     * The number of elements above which a list is a single text that is split at run time. An
     * array initialiser of this length needs 8 KB of the 64 KB that a method can have.
     */
    public static final int MAX_ELEMENTS = 1000;

    /** The maximum length of a string constant is 65,535 bytes, with at most 3 bytes per char. */
    private static final int CHUNK = 16_000;

    private static final int PRINTABLE = 0x7f;

    private SourceLiterals() {}

    /**
     * Returns a string literal in ASCII. All other characters are written as Unicode escapes, so
     * that the literal depends neither on the encoding of the file nor on what a compiler or an
     * editor considers a line break.
     */
    public static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.chars().forEach(c -> literal.append(escape((char) c)));
        return literal.append('"').toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default ->
                    c < ' ' || c >= PRINTABLE
                            ? String.format(Locale.ROOT, "\\u%04x", (int) c)
                            : String.valueOf(c);
        };
    }

    /**
     * Returns the strings as the arguments of a method with a variable number of them.
     *
     * @param many whether to generate a single text instead of an array initialiser
     */
    public static CodeBlock texts(List<String> values, boolean many) {
        return many ? packed(values).orElseGet(() -> each(values)) : each(values);
    }

    /** Returns an expression for a long array of numbers. */
    public static CodeBlock reals(List<Double> values) {
        return numbers(values, "Double", Double.class);
    }

    /** Returns an expression for a long array of numbers. */
    public static CodeBlock integers(List<Long> values) {
        return numbers(values, "Long", Long.class);
    }

    private static CodeBlock each(List<String> values) {
        return values.stream()
                .map(it -> CodeBlock.of("$L", text(it)))
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock numbers(List<?> values, String type, Class<?> box) {
        return CodeBlock.of(
                "$T.of($L)$Z.mapTo$L($T::parse$L)$Z.toArray()",
                Stream.class,
                packed(values.stream().map(Object::toString).toList()).orElseThrow(),
                type,
                box,
                type);
    }

    /**
     * Returns an expression that splits a text at a separator that none of the values contains;
     * empty if there is no such separator.
     */
    private static Optional<CodeBlock> packed(List<String> values) {
        return separator(values)
                .map(
                        it ->
                                CodeBlock.of(
                                        "$L$Z.split($L, -1)",
                                        concatenated(String.join(it, values)),
                                        text(it)));
    }

    private static CodeBlock concatenated(String all) {
        List<String> chunks = new ArrayList<>();
        for (int start = 0; start < all.length(); start += CHUNK) {
            chunks.add(all.substring(start, Math.min(all.length(), start + CHUNK)));
        }
        return chunks.size() == 1
                ? CodeBlock.of("$L", text(all))
                : CodeBlock.of(
                        "$T.join($L,$W$L)",
                        String.class,
                        text(""),
                        chunks.stream()
                                .map(it -> CodeBlock.of("$L", text(it)))
                                .collect(CodeBlock.joining(",$W")));
    }

    /**
     * Returns a line break, or a line break and a character, neither of which has a meaning in a
     * regular expression.
     */
    private static Optional<String> separator(List<String> values) {
        return Stream.concat(
                        Stream.of("\n"),
                        Stream.iterate('!', c -> c < Character.MIN_SURROGATE, c -> (char) (c + 1))
                                .filter(c -> Character.isLetterOrDigit(c))
                                .map(c -> "\n" + c))
                .filter(it -> values.stream().noneMatch(value -> value.contains(it)))
                .findFirst();
    }
}
