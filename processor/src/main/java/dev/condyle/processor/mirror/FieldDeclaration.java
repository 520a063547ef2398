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
 * @param layers its layer annotations
 * @param backbone its {@code @Backbone}, if it is an input
 * @param head its {@code @Head}, if it is a head
 * @param named its {@code @Named}, if any
 */
public record FieldDeclaration(
        VariableElement element,
        List<Mirror> layers,
        Optional<Mirror> backbone,
        Optional<Mirror> head,
        Optional<Mirror> named) {

    private static final String LAYER = "dev.condyle.runtime.Layer";

    /** Returns the name of the field. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Returns the name in saved models. */
    public String savedName() {
        return SavedName.of(named, name());
    }

    /** Returns whether the field is of type {@code Layer}. */
    public boolean hasLayerType() {
        return element.asType() instanceof DeclaredType type
                && ((TypeElement) type.asElement()).getQualifiedName().contentEquals(LAYER);
    }

    /** Returns whether the field is a layer, an input or a head. */
    boolean isRelevant() {
        return hasLayerType()
                || !layers.isEmpty()
                || head.isPresent()
                || backbone.isPresent() && !BlockMember.isBlockField(element);
    }

    /** Returns Condyle's annotations on the field. */
    Stream<Mirror> mirrors() {
        return Stream.of(layers.stream(), backbone.stream(), head.stream(), named.stream())
                .flatMap(it -> it);
    }

    /** The type is not checked: a layer has a fixed type, which no processor generates. */
    boolean isWellFormed() {
        return mirrors().allMatch(Mirror::isWellFormed);
    }
}
