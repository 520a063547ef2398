package dev.condyle.runtime.csv;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The lines before the header: the lines that {@link CsvFile#skipLines} skips, and the line {@code
 * sep=;} by which Excel declares the separator. That line is recognised only as the first line of
 * the file.
 *
 * @param separator the declared separator, if there is one
 * @param lines the number of lines
 * @param length the number of characters, or of bytes
 */
record Preamble(Optional<Character> separator, int lines, long length) {

    /** A source of characters or of bytes, like a {@link java.io.Reader}. */
    interface Source {
        int read() throws IOException;

        void mark(int limit) throws IOException;

        void reset() throws IOException;
    }

    private static final String DECLARATION = "sep=";

    /** Enough for a quoted declaration with a separator of several bytes. */
    private static final int MAX_DECLARATION = 12;

    /**
     * Reads the lines before the header.
     *
     * @param skip the number of lines to skip
     * @param decoder decodes the start of the first line, if the source consists of bytes
     */
    static Preamble read(Source source, int skip, UnaryOperator<String> decoder)
            throws IOException {
        Optional<Character> separator = separator(decoder.apply(start(source)));
        int lines = separator.isPresent() ? Math.max(skip, 1) : skip;
        long length = 0;
        int read = 0;
        while (read < lines) {
            int next = source.read();
            if (next < 0) {
                break;
            }
            length++;
            if (next == '\r') {
                source.mark(1);
                if (source.read() == '\n') {
                    length++;
                } else {
                    source.reset();
                }
            }
            if (next == '\r' || next == '\n') {
                read++;
            }
        }
        return new Preamble(separator, read, length);
    }

    /** Returns the start of the first line. Does not consume it. */
    private static String start(Source source) throws IOException {
        StringBuilder line = new StringBuilder();
        source.mark(MAX_DECLARATION);
        for (int i = 0; i < MAX_DECLARATION; i++) {
            int next = source.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            line.append((char) next);
        }
        source.reset();
        return line.toString();
    }

    private static Optional<Character> separator(String line) {
        boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        String text = quoted ? line.substring(1, line.length() - 1) : line;
        boolean declared =
                text.length() == DECLARATION.length() + 1
                        && text.toLowerCase(Locale.ROOT).startsWith(DECLARATION)
                        && text.charAt(DECLARATION.length()) != '"';
        return declared ? Optional.of(text.charAt(DECLARATION.length())) : Optional.empty();
    }
}
