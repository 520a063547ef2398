package dev.condyle.processor.compile;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param kind error or warning
 * @param file the name of the file, or an empty text
 * @param line the line, from 1, or 0 if there is no position
 * @param column the column, from 1, or 0
 * @param text what it said
 */
public record Finding(Diagnostic.Kind kind, String file, long line, long column, String text) {

    static Finding of(Diagnostic<? extends JavaFileObject> diagnostic, SourceTexts texts) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName().replaceFirst(".*[/\\\\]", "");
        long line = Math.max(0, diagnostic.getLineNumber());
        long column = line == 0 ? 0 : diagnostic.getColumnNumber();
        if (line > 0 && column < 1 && source != null) {
            // ECJ gives an offset, but no column.
            column = texts.column(file, diagnostic.getStartPosition());
        }
        return new Finding(
                diagnostic.getKind(), file, line, column, diagnostic.getMessage(Locale.ROOT));
    }

    /** Whether the processor said it. */
    public boolean isOurs() {
        return text.contains("CONDYLE-");
    }

    /** The text as the processor gave it. */
    public String ownText() {
        return text.substring(text.indexOf("CONDYLE-"));
    }

    /** The code of the message. */
    public String code() {
        return text.replaceFirst("(?s).*(CONDYLE-\\d+).*", "$1");
    }
}
