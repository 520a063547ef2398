package dev.condyle.processor.column;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.ComponentDeclaration;
import dev.condyle.processor.mirror.ComponentKind;
import dev.condyle.processor.mirror.Mirror;

/** Defines which annotations apply to which component types. */
final class ColumnTypes {

    private ColumnTypes() {}

    /** Returns whether all annotations on a component apply to its type; otherwise reports them. */
    static boolean fit(ComponentDeclaration component, ComponentKind kind, Problems problems) {
        boolean fit = true;
        for (Mirror mirror : component.columns()) {
            if (!isFor(mirror.simpleName(), kind)) {
                problems.add(
                        Message.COLUMN_TYPE,
                        mirror.location(),
                        mirror.simpleName(),
                        types(mirror.simpleName()),
                        component.name(),
                        component.type().text(),
                        ColumnText.suggestion(kind));
                fit = false;
            }
        }
        return fit;
    }

    private static boolean isFor(String annotation, ComponentKind kind) {
        return switch (annotation) {
            case "Numeric" -> kind.isNumber() || kind == ComponentKind.BOOLEAN;
            case "Bucketized" -> kind.isNumber();
            case "Categorical" ->
                    kind.isInteger()
                            || kind.isMultiValued()
                            || kind == ComponentKind.BOOLEAN
                            || kind == ComponentKind.CHAR
                            || kind == ComponentKind.TEXT
                            || kind == ComponentKind.ENUM;
            case "DateParts" -> kind == ComponentKind.DATE || kind == ComponentKind.DATE_TIME;
            case "Encoded" -> kind == ComponentKind.FLOATS;
            // EmbeddingReader checks whether there is a category.
            default -> true;
        };
    }

    private static String types(String annotation) {
        return switch (annotation) {
            case "Numeric" -> "numbers and boolean";
            case "Bucketized" -> "numbers";
            case "Categorical" ->
                    "String, char, enums, integers, boolean, List<String> and Map<String, Double>";
            case "DateParts" -> "LocalDate and LocalDateTime";
            default -> "float[]";
        };
    }
}
