package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a record component, reduced to the properties that are relevant for columns.
 *
 * @param kind the kind of type; empty if the type cannot be a column
 * @param primitive whether it is a primitive type, whose values are never null
 * @param constants the enum, if the type is an enum
 * @param text the type as in source code
 */
public record ComponentType(
        Optional<ComponentKind> kind,
        boolean primitive,
        Optional<TypeElement> constants,
        String text) {

    private static final Map<String, ComponentKind> CLASSES =
            Map.ofEntries(
                    Map.entry("java.lang.Byte", ComponentKind.BYTE),
                    Map.entry("java.lang.Short", ComponentKind.SHORT),
                    Map.entry("java.lang.Integer", ComponentKind.INT),
                    Map.entry("java.lang.Long", ComponentKind.LONG),
                    Map.entry("java.lang.Float", ComponentKind.FLOAT),
                    Map.entry("java.lang.Double", ComponentKind.DOUBLE),
                    Map.entry("java.lang.Boolean", ComponentKind.BOOLEAN),
                    Map.entry("java.lang.Character", ComponentKind.CHAR),
                    Map.entry("java.lang.String", ComponentKind.TEXT),
                    Map.entry("java.time.LocalDate", ComponentKind.DATE),
                    Map.entry("java.time.LocalDateTime", ComponentKind.DATE_TIME));

    /** Reads a type. */
    static ComponentType of(TypeMirror type) {
        Optional<TypeElement> constants =
                element(type).filter(it -> it.getKind() == ElementKind.ENUM);
        Optional<ComponentKind> kind =
                constants.isPresent() ? Optional.of(ComponentKind.ENUM) : kind(type);
        return new ComponentType(kind, type instanceof PrimitiveType, constants, text(type));
    }

    /** Returns the names of the enum constants, in declaration order. */
    public List<String> constantNames() {
        return constants.orElseThrow().getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .toList();
    }

    private static Optional<ComponentKind> kind(TypeMirror type) {
        if (type instanceof PrimitiveType) {
            return Optional.of(ComponentKind.valueOf(type.getKind().name()));
        }
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.FLOAT
                    ? Optional.of(ComponentKind.FLOATS)
                    : Optional.empty();
        }
        String name = TypeNames.of(type);
        List<? extends TypeMirror> arguments = arguments(type);
        if (name.equals("java.util.List") && arguments.size() == 1) {
            return boxed(arguments.get(0))
                    .filter(it -> it == ComponentKind.TEXT)
                    .map(it -> ComponentKind.LIST);
        }
        if (name.equals("java.util.Map") && arguments.size() == 2) {
            return boxed(arguments.get(1))
                    .filter(ComponentKind::isNumber)
                    .filter(it -> TypeNames.of(arguments.get(0)).equals("java.lang.String"))
                    .map(it -> ComponentKind.MAP);
        }
        return boxed(type);
    }

    private static Optional<ComponentKind> boxed(TypeMirror type) {
        return Optional.ofNullable(CLASSES.get(TypeNames.of(type)));
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? Optional.of((TypeElement) declared.asElement())
                : Optional.empty();
    }

    private static List<? extends TypeMirror> arguments(TypeMirror type) {
        return type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    }

    /** Returns the type without packages and type annotations. */
    private static String text(TypeMirror type) {
        if (type instanceof PrimitiveType) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof ArrayType array) {
            return text(array.getComponentType()) + "[]";
        }
        String name = element(type).map(it -> it.getSimpleName().toString()).orElse("" + type);
        String arguments =
                arguments(type).stream().map(ComponentType::text).collect(Collectors.joining(", "));
        return arguments.isEmpty() ? name : name + "<" + arguments + ">";
    }
}
