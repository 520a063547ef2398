package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.weights.WeightsException;
import java.util.Set;

/**
 * Checks the nesting of TorchScript source text. PyTorch's parser is recursive: it crashes the
 * process if brackets, operators or blocks are nested too deeply. The limits are several times what
 * its compiler writes.
 */
final class TorchSource {

    // The parser uses about four times as much stack for a bracket as for an operator.
    private static final int BRACKET = 4;
    private static final int MAX_DEPTH = 400;
    private static final int MAX_BLOCKS = 100;
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "if", "else", "in", "is", "lambda");

    private final String text;
    private final int[] depths = new int[MAX_DEPTH / BRACKET + 2];
    private final int[] inner = new int[MAX_DEPTH / BRACKET + 2];
    private final int[] operators = new int[MAX_DEPTH / BRACKET + 2];
    private final char[] closing = new char[MAX_DEPTH / BRACKET + 2];
    private final int[] indents = new int[MAX_BLOCKS + 2];
    private final int[] branches = new int[MAX_BLOCKS + 2];
    private int level;
    private int blocks;
    private int at;
    private boolean afterValue;

    private TorchSource(String text) {
        this.text = text;
    }

    /**
     * Checks a text.
     *
     * @throws WeightsException if it is nested too deeply, or PyTorch does not write such text; the
     *     message does not contain the file name
     */
    static void check(String text) {
        new TorchSource(text).check();
    }

    private void check() {
        boolean lineStart = true;
        while (at < text.length()) {
            if (lineStart && level == 0) {
                indent();
                lineStart = false;
                continue;
            }
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                string(c);
                afterValue = true;
            } else if (c == '#') {
                at = end(text.indexOf('\n', at));
            } else if (isWord(c)) {
                word();
            } else {
                lineStart = c == '\n' && level == 0;
                sign(c);
                at++;
            }
        }
        require(level == 0, "a bracket is not closed");
    }

    private int end(int found) {
        return found < 0 ? text.length() : found;
    }

    /** Reads the start of a line: its indentation determines the block that it belongs to. */
    private void indent() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length() || "#\r\n".indexOf(text.charAt(at)) >= 0) {
            return;
        }
        int indent = at - start;
        while (blocks > 0 && indents[blocks] > indent) {
            blocks--;
        }
        if (blocks == 0 || indents[blocks] < indent) {
            require(blocks < MAX_BLOCKS, "its blocks are nested too deeply");
            indents[++blocks] = indent;
            branches[blocks] = 0;
        }
        // A chain of elif is a chain of nested blocks.
        boolean branch = text.startsWith("elif", at);
        boolean last = text.startsWith("else", at);
        branches[blocks] = branch ? branches[blocks] + 1 : last ? branches[blocks] : 0;
        int nested = blocks;
        for (int i = 1; i <= blocks; i++) {
            nested += branches[i];
        }
        require(nested <= MAX_BLOCKS, "its blocks are nested too deeply");
        endElement();
    }

    private void string(char quote) {
        require(
                at + 2 >= text.length()
                        || text.charAt(at + 1) != quote
                        || text.charAt(at + 2) != quote,
                "it contains a string in triple quotes");
        for (at++; ; at++) {
            require(
                    at < text.length() && text.charAt(at) != '\n',
                    "it contains a string without an end");
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote) {
                at++;
                return;
            }
        }
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c > '~';
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        boolean operator = OPERATORS.contains(text.substring(start, Math.min(at, start + 8)));
        if (operator) {
            operator();
        }
        afterValue = !operator;
    }

    private void sign(char c) {
        switch (c) {
            case '(', '[', '{' -> open(c);
            case ')', ']', '}' -> close(c);
            case ',', ';' -> endElement();
            case ' ', '\t', '\r', '\n', '\\' -> {
                // Not a token.
            }
            default -> operator();
        }
    }

    private void operator() {
        operators[level]++;
        afterValue = false;
        require(element() <= MAX_DEPTH, "an expression is nested too deeply");
    }

    /** Returns the depth of the current element of the innermost bracket. */
    private int element() {
        return operators[level] + inner[level] + level * BRACKET;
    }

    private void open(char c) {
        // A call or a subscript.
        if (afterValue) {
            operators[level]++;
        }
        require(element() + BRACKET <= MAX_DEPTH, "an expression is nested too deeply");
        level++;
        depths[level] = 0;
        inner[level] = 0;
        operators[level] = 0;
        closing[level] = c == '(' ? ')' : c == '[' ? ']' : '}';
        afterValue = false;
    }

    private void close(char c) {
        require(level > 0 && closing[level] == c, "a bracket is closed that was not opened");
        endElement();
        int depth = depths[level] + BRACKET;
        level--;
        inner[level] = Math.max(inner[level], depth);
        require(element() <= MAX_DEPTH, "an expression is nested too deeply");
        afterValue = true;
    }

    private void endElement() {
        depths[level] = Math.max(depths[level], operators[level] + inner[level]);
        operators[level] = 0;
        inner[level] = 0;
        afterValue = false;
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new WeightsException(problem);
        }
    }
}
