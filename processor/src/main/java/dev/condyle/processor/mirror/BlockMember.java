package dev.condyle.processor.mirror;

import dev.condyle.Backbone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * A member of a class that provides a block as the backbone: a method or a field.
 *
 * @param element the member
 * @param backbone its {@code @Backbone} annotation
 */
public record BlockMember(Element element, Mirror backbone) {

    private static final String BLOCK = "ai.djl.nn.Block";
    private static final String LAYER = "dev.condyle.runtime.Layer";
    private static final String SUPPLIER = "java.util.function.Supplier";

    /** Returns the members of a class with {@code @Backbone}, except layers, in source order. */
    static List<BlockMember> of(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(BlockMember::isCandidate)
                .flatMap(
                        element ->
                                Mirror.find(element, Backbone.class)
                                        .map(it -> new BlockMember(element, it))
                                        .stream())
                .toList();
    }

    private static boolean isCandidate(Element element) {
        return element instanceof ExecutableElement
                || element instanceof VariableElement field && isBlockField(field);
    }

    /**
     * Returns whether a field is of the type of a block or a supplier, or is static and therefore
     * not part of a network.
     */
    static boolean isBlockField(VariableElement field) {
        if (asSubtypeOf(field.asType(), LAYER).isPresent()) {
            return false;
        }
        return field.getModifiers().contains(Modifier.STATIC)
                || asSubtypeOf(field.asType(), BLOCK).isPresent()
                || asSubtypeOf(field.asType(), SUPPLIER).isPresent();
    }

    /** Returns whether the member is a method. */
    public boolean isMethod() {
        return element instanceof ExecutableElement;
    }

    /** Returns the return type of the method or the type of the field. */
    public TypeMirror type() {
        return element instanceof ExecutableElement method
                ? method.getReturnType()
                : element.asType();
    }

    /** Returns whether its type is a DJL block. */
    public boolean isBlock() {
        return asSubtypeOf(type(), BLOCK).isPresent();
    }

    /** Returns whether its type is a supplier of a DJL block. */
    public boolean isBlockSupplier() {
        return asSubtypeOf(type(), SUPPLIER)
                .filter(it -> it.getTypeArguments().size() == 1)
                .map(it -> it.getTypeArguments().get(0))
                .map(it -> it instanceof WildcardType any ? any.getExtendsBound() : it)
                .filter(it -> asSubtypeOf(it, BLOCK).isPresent())
                .isPresent();
    }

    boolean isWellFormed() {
        return backbone.isWellFormed()
                && (element instanceof ExecutableElement method
                        ? Resolution.isResolved(method)
                        : Resolution.isResolved(element.asType()));
    }

    private static Optional<DeclaredType> asSubtypeOf(TypeMirror mirror, String target) {
        if (!(mirror instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        TypeElement type = (TypeElement) declared.asElement();
        if (type.getQualifiedName().contentEquals(target)) {
            return Optional.of(declared);
        }
        return Stream.concat(type.getInterfaces().stream(), Stream.of(type.getSuperclass()))
                .flatMap(it -> asSubtypeOf(it, target).stream())
                .findFirst();
    }
}
