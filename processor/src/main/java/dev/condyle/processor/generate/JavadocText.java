package dev.condyle.processor.generate;

/** Plain text for the inside of a Javadoc comment. */
final class JavadocText {

    private JavadocText() {}

    /** Escapes what HTML, Javadoc or the compiler would read as something else. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                // Would end the comment, or begin a Unicode escape.
                case '/' -> escaped.append("&#47;");
                case '\\' -> escaped.append("&#92;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
