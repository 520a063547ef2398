package dev.condyle.runtime.internal.text;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;

/**
 * Passes JSON text through, and rejects what older versions of Gson accept or cannot handle:
 * control characters and unknown escapes in strings, literals such as {@code TRUE}, deep nesting,
 * and strings that are too long. Together with a {@code JsonReader} that is not lenient, it accepts
 * the JSON of RFC 8259. It reads in linear time and does not store the text.
 */
public final class StrictJson extends Reader {

    private static final int MAX_DEPTH = 255;
    private static final int MAX_LITERAL = 64;
    private static final int HEX_DIGITS = 4;
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final Reader in;
    private final int maxString;
    private final StringBuilder literal = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private int hexDigits;
    private int length;

    /**
     * Creates a reader.
     *
     * @param maxString the maximum number of characters in a string
     */
    public StrictJson(Reader in, int maxString) {
        this.in = in;
        this.maxString = maxString;
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        int read = in.read(into, from, count);
        for (int i = from; i < from + read; i++) {
            check(into[i]);
        }
        return read;
    }

    private void check(char c) throws IOException {
        if (inString) {
            checkInString(c);
            return;
        }
        boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        if (word || c == '.' || c == '-' || c == '+') {
            literal.append(c);
            require(literal.length() <= MAX_LITERAL, "a literal is too long");
            return;
        }
        endLiteral();
        switch (c) {
            case '"' -> {
                inString = true;
                length = 0;
            }
            case '[', '{' -> require(++depth <= MAX_DEPTH, "it is nested too deeply");
            case ']', '}' -> depth--;
            default -> {
                // The parser checks the order of the other characters.
            }
        }
    }

    private void endLiteral() throws IOException {
        if (literal.length() > 0 && Character.isLetter(literal.charAt(0))) {
            require(WORDS.contains(literal.toString()), "'" + literal + "' is not a JSON value");
        }
        literal.setLength(0);
    }

    private void checkInString(char c) throws IOException {
        require(c >= ' ', "a string contains a control character");
        require(++length <= maxString, "a string has more than " + maxString + " characters");
        if (hexDigits > 0) {
            require(Character.digit(c, 16) >= 0, "a string contains an invalid escape sequence");
            hexDigits--;
        } else if (escaped) {
            require("\"\\/bfnrtu".indexOf(c) >= 0, "a string contains an invalid escape sequence");
            escaped = false;
            hexDigits = c == 'u' ? HEX_DIGITS : 0;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = false;
        }
    }

    private static void require(boolean valid, String problem) throws IOException {
        if (!valid) {
            throw new MalformedJsonException(problem);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
