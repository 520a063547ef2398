package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Formats an annotation value as in source code. */
final class ValueText extends SimpleAnnotationValueVisitor14<String, @Nullable Void> {

    private static final ValueText INSTANCE = new ValueText();

    private ValueText() {}

    static String of(AnnotationValue value) {
        return INSTANCE.visit(value);
    }

    @Override
    protected String defaultAction(Object value, @Nullable Void unused) {
        return value.toString();
    }

    @Override
    public String visitString(String value, @Nullable Void unused) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(c -> text.append(visible(c)));
        return text.append('"').toString();
    }

    @Override
    public String visitEnumConstant(VariableElement constant, @Nullable Void unused) {
        return constant.getSimpleName().toString();
    }

    @Override
    public String visitType(TypeMirror type, @Nullable Void unused) {
        return type + ".class";
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, @Nullable Void unused) {
        if (values.size() == 1) {
            return of(values.get(0));
        }
        return values.stream().map(ValueText::of).collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns a character, or its Unicode escape if it would be invisible or break the line. */
    private static String visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    Character.toString(c)
                            .chars()
                            .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                            .collect(Collectors.joining());
            default -> Character.toString(c);
        };
    }
}
