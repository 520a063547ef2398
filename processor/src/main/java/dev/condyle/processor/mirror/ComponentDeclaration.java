package dev.condyle.processor.mirror;

import dev.condyle.processor.diagnostic.Location;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * A record component, represented by its field because javac reports positions for fields but not
 * for components.
 *
 * @param element the field
 * @param type its type
 * @param columns its column annotations
 * @param named its {@code @Named}, if any
 */
public record ComponentDeclaration(
        VariableElement element, ComponentType type, List<Mirror> columns, Optional<Mirror> named) {

    /** Returns the name of the component. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Returns the name in saved models. */
    public String savedName() {
        return SavedName.of(named, name());
    }

    /** Finds the annotation of a type on the component. */
    public Optional<Mirror> find(Class<? extends Annotation> target) {
        return columns.stream()
                .filter(it -> it.qualifiedName().equals(target.getCanonicalName()))
                .findFirst();
    }

    /** Returns the kind of the weights, which are the values of a map. */
    public ComponentKind weights() {
        DeclaredType map = (DeclaredType) element.asType();
        return ComponentType.of(map.getTypeArguments().get(1)).kind().orElseThrow();
    }

    /** Returns the location of the component's name. */
    public Location location() {
        return Location.of(element);
    }

    /** Returns Condyle's annotations on the component. */
    Stream<Mirror> mirrors() {
        return Stream.concat(columns.stream(), named.stream());
    }

    boolean isWellFormed() {
        return Resolution.isResolved(element.asType()) && mirrors().allMatch(Mirror::isWellFormed);
    }
}
