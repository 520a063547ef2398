package dev.condyle.processor.compile;

import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A diagnostic of a compiler.
 *
 * @param kind the kind of diagnostic
 * @param file the name of the file, or an empty string
 * @param line the line, from 1, or 0 if there is no position
 * @param column the column, from 1, or 0
 * @param text the message
 */
public record Finding(Diagnostic.Kind kind, String file, long line, long column, String text) {

    static Finding of(Diagnostic<? extends JavaFileObject> diagnostic, SourceTexts texts) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null ? "" : source.getName().replaceFirst(".*[/\\\\]", "");
        long line = Math.max(0, diagnostic.getLineNumber());
        long column = line == 0 ? 0 : diagnostic.getColumnNumber();
        if (line > 0 && column < 1 && source != null) {
            // ECJ reports an offset, but no column.
            column = texts.column(file, diagnostic.getStartPosition());
        }
        return new Finding(
                diagnostic.getKind(), file, line, column, diagnostic.getMessage(Locale.ROOT));
    }

    /** Returns whether the processor reported it. */
    public boolean isOurs() {
        return text.contains("CONDYLE-");
    }

    /** Returns the text that the processor reported, without additions of the compiler. */
    public String ownText() {
        return text.substring(text.indexOf("CONDYLE-"));
    }

    /** Returns the code of the message. */
    public String code() {
        return text.replaceFirst("(?s).*(CONDYLE-\\d+).*", "$1");
    }
}
