package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Checks whether annotation values and types are resolved. For a name that cannot be resolved,
 * compilers supply a string or an error type.
 */
final class Resolution {

    private Resolution() {}

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
            return isResolved(mirror) && (!isOfEnums(type) || isEnum(mirror));
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

    /** Returns whether a member is of type {@code Class<? extends Enum<?>>}. */
    private static boolean isOfEnums(TypeMirror member) {
        return member instanceof DeclaredType type
                && type.getTypeArguments().stream()
                        .anyMatch(
                                it ->
                                        it instanceof WildcardType any
                                                && TypeNames.of(any.getExtendsBound())
                                                        .equals("java.lang.Enum"));
    }

    private static boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM;
    }

    /** Returns whether a type, its type arguments and its array components exist. */
    static boolean isResolved(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isResolved(array.getComponentType());
        }
        if (type instanceof WildcardType any) {
            return Stream.of(any.getExtendsBound(), any.getSuperBound())
                    .filter(Objects::nonNull)
                    .allMatch(Resolution::isResolved);
        }
        return type.getKind() != TypeKind.ERROR
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(Resolution::isResolved));
    }

    /** Returns whether all types in the signature of a method exist. */
    static boolean isResolved(ExecutableElement method) {
        return isResolved(method.getReturnType())
                && method.getParameters().stream().allMatch(it -> isResolved(it.asType()))
                && method.getThrownTypes().stream().allMatch(Resolution::isResolved);
    }
}
