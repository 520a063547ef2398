package dev.condyle.processor.generate;

/** Escapes plain text for Javadoc comments. */
final class JavadocText {

    private JavadocText() {}

    /** Escapes characters that are special in HTML, Javadoc or Java source. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                // These characters could end the comment or start a Unicode escape.
                case '/' -> escaped.append("&#47;");
                case '\\' -> escaped.append("&#92;");
                default -> escaped.appendCodePoint(isPrintable(c) ? c : '?');
            }
        }
        return escaped.toString();
    }

    /**
     * Returns whether a character neither breaks the line nor changes how the text is displayed.
     */
    private static boolean isPrintable(int c) {
        return c == '\n'
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED ->
                            false;
                    default -> true;
                };
    }
}
