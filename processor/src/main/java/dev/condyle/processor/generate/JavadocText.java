package dev.condyle.processor.generate;

/** Escapes plain text for Javadoc comments. */
final class JavadocText {

    private JavadocText() {}

    /** Escapes characters that are special in HTML, Javadoc or Java source. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '@' -> escaped.append("&#64;");
                // These characters could end the comment or start a Unicode escape.
                case '/' -> escaped.append("&#47;");
                case '\\' -> escaped.append("&#92;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
