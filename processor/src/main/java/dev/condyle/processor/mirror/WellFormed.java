package dev.condyle.processor.mirror;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Whether an annotation value is of the type of its member. A compiler puts a text or an error type
 * where a name cannot be resolved.
 */
final class WellFormed {

    private WellFormed() {}

    static boolean is(AnnotationValue value, TypeMirror type) {
        Object content = value.getValue();
        if (type instanceof ArrayType array) {
            return content instanceof List<?> list
                    && list.stream()
                            .allMatch(
                                    element ->
                                            is(
                                                    (AnnotationValue) element,
                                                    array.getComponentType()));
        }
        if (content instanceof TypeMirror mirror) {
            return isResolved(mirror);
        }
        return switch (type.getKind()) {
            case LONG -> content instanceof Long;
            case INT -> content instanceof Integer;
            case DOUBLE -> content instanceof Double;
            case BOOLEAN -> content instanceof Boolean;
            case DECLARED ->
                    type.toString().equals("java.lang.String")
                            ? content instanceof String
                            : content instanceof AnnotationMirror
                                    || content instanceof VariableElement constant
                                            && constant.asType().getKind() != TypeKind.ERROR;
            default -> false;
        };
    }

    static boolean isResolved(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isResolved(array.getComponentType());
        }
        return type.getKind() != TypeKind.ERROR;
    }
}
