package dev.condyle.samples;

/** Converts plain text to HTML. */
public final class HtmlText {

    private HtmlText() {}

    /** Escapes the characters that have a meaning in HTML, in text and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
