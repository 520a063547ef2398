package dev.condyle.processor.column;

import dev.condyle.processor.mirror.ComponentKind;
import java.util.Locale;

/** Formats parts of messages about columns. */
final class ColumnText {

    private ColumnText() {}

    /** Returns the name of the box of a primitive type. */
    static String boxedName(ComponentKind primitive) {
        return switch (primitive) {
            case INT -> "Integer";
            case CHAR -> "Character";
            default ->
                    primitive.name().charAt(0)
                            + primitive.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /** Returns a value as in source code. */
    static String quoted(Object value) {
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    /** Returns the annotations that apply to a type as a suggestion. */
    static String suggestion(ComponentKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG -> "use @Numeric, @Bucketized or @Categorical";
            case FLOAT, DOUBLE -> "use @Numeric or @Bucketized";
            case BOOLEAN -> "use @Numeric or @Categorical";
            case TEXT, CHAR, ENUM, LIST, MAP -> "use @Categorical";
            case DATE, DATE_TIME -> "use @DateParts";
            case FLOATS -> "use @Encoded(16)";
        };
    }
}
