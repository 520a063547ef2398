package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parses the Python dictionary in the header of a NumPy array, in linear time: {@code {'descr':
 * '<f4', 'fortran_order': False, 'shape': (2, 3), }}.
 */
final class NpyDictionary {

    private static final int MAX_DIMENSIONS = 64;
    private static final int MAX_DIGITS = 18;

    private final String text;
    private int at;
    private @Nullable String descr;
    private @Nullable Boolean columnsFirst;
    private long @Nullable [] shape;

    private NpyDictionary(String text) {
        this.text = text;
    }

    /**
     * Parses a dictionary with exactly the three entries, in any order.
     *
     * @throws WeightsException if it is malformed; the message does not contain the file name
     */
    static NpyDictionary parse(String text) {
        NpyDictionary dictionary = new NpyDictionary(text);
        dictionary.parse();
        return dictionary;
    }

    private void parse() {
        expect('{');
        while (!accept('}')) {
            String key = quoted();
            expect(':');
            switch (key) {
                case "'descr'" -> {
                    check(descr == null);
                    descr = peek() == '[' ? list() : quoted();
                }
                case "'fortran_order'" -> {
                    check(columnsFirst == null);
                    columnsFirst = truth();
                }
                case "'shape'" -> {
                    check(shape == null);
                    shape = tuple();
                }
                default -> throw malformed();
            }
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        check(peek() == 0 && descr != null && columnsFirst != null && shape != null);
    }

    /** Returns the element type as it is written: {@code '<f4'} with quotes, or a list. */
    String descr() {
        return require(descr);
    }

    /** Returns whether the array is in Fortran order. */
    boolean columnsFirst() {
        return require(columnsFirst);
    }

    /** Returns the shape. */
    long[] shape() {
        return require(shape);
    }

    private <T> T require(@Nullable T value) {
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    /** Skips white space and returns the next character, or 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char expected) {
        if (peek() == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        check(accept(expected));
    }

    private String quoted() {
        check(peek() == '\'');
        int start = at;
        at = text.indexOf('\'', start + 1) + 1;
        check(at > 0);
        return text.substring(start, at);
    }

    private String list() {
        int start = at;
        int depth = 0;
        do {
            switch (peek()) {
                case '[' -> {
                    depth++;
                    at++;
                }
                case ']' -> {
                    depth--;
                    at++;
                }
                case '\'' -> quoted();
                default -> {
                    check(at < text.length());
                    at++;
                }
            }
        } while (depth > 0);
        return text.substring(start, at);
    }

    private boolean truth() {
        peek();
        for (String word : new String[] {"True", "False"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return word.equals("True");
            }
        }
        throw malformed();
    }

    private long[] tuple() {
        expect('(');
        long[] sizes = new long[MAX_DIMENSIONS];
        int count = 0;
        boolean comma = true;
        while (!accept(')')) {
            check(comma);
            if (count == MAX_DIMENSIONS) {
                throw new WeightsException(
                        "its shape has more than " + MAX_DIMENSIONS + " dimensions");
            }
            sizes[count++] = number();
            comma = accept(',');
        }
        // (2) is a number in Python, not a tuple.
        check(count != 1 || comma);
        return Arrays.copyOf(sizes, count);
    }

    private long number() {
        peek();
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        check(at > start && at - start <= MAX_DIGITS);
        long number = Long.parseLong(text.substring(start, at));
        // Python 2 wrote 3L.
        if (at < text.length() && text.charAt(at) == 'L') {
            at++;
        }
        return number;
    }

    private void check(boolean valid) {
        if (!valid) {
            throw malformed();
        }
    }

    private WeightsException malformed() {
        return new WeightsException(
                "its header is malformed: " + ForeignText.shown(text) + "; save the array again");
    }
}
