package dev.condyle.processor.column;

import dev.condyle.processor.mirror.ComponentKind;
import java.util.Locale;

/** Parts of messages. */
final class ColumnText {

    private ColumnText() {}

    /** The class that holds a primitive. */
    static String boxedName(ComponentKind primitive) {
        return switch (primitive) {
            case INT -> "Integer";
            case CHAR -> "Character";
            default ->
                    primitive.name().charAt(0)
                            + primitive.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /** A value as it stands in the source. */
    static String quoted(Object value) {
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    /** What to write instead for a component of that type. */
    static String suggestion(ComponentKind kind) {
        return switch (kind) {
            case BYTE, SHORT, INT, LONG -> "write @Numeric, @Bucketized or @Categorical";
            case FLOAT, DOUBLE -> "write @Numeric or @Bucketized";
            case BOOLEAN -> "write @Numeric or @Categorical";
            case TEXT, CHAR, ENUM, LIST, MAP -> "write @Categorical";
            case DATE, DATE_TIME -> "write @DateParts";
            case FLOATS -> "write @Encoded(16)";
        };
    }
}
