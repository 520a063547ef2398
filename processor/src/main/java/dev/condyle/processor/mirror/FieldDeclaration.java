package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * A field of an annotated class.
 *
 * @param element the field
 * @param layers the layer annotations on it
 * @param backbone its {@code @Backbone}, which makes it an input
 * @param head its {@code @Head}, which makes it a head
 * @param unresolved whether an annotation on it does not exist (yet)
 */
public record FieldDeclaration(
        VariableElement element,
        List<Mirror> layers,
        Optional<Mirror> backbone,
        Optional<Mirror> head,
        boolean unresolved) {

    private static final String LAYER = "dev.condyle.runtime.Layer";

    /** The name of the field. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Whether the field's type is that of a layer. */
    public boolean hasLayerType() {
        return element.asType() instanceof DeclaredType type
                && ((TypeElement) type.asElement()).getQualifiedName().contentEquals(LAYER);
    }

    /** Whether the field has to do with layers. */
    boolean isRelevant() {
        return hasLayerType()
                || !layers.isEmpty()
                || head.isPresent()
                || backbone.isPresent() && !BlockMember.isBlockField(element);
    }

    /** The annotations of ours on it. */
    Stream<Mirror> mirrors() {
        return Stream.of(layers.stream(), backbone.stream(), head.stream()).flatMap(it -> it);
    }

    boolean isWellFormed() {
        return !unresolved
                && Resolution.isResolved(element.asType())
                && mirrors().allMatch(Mirror::isWellFormed);
    }
}
