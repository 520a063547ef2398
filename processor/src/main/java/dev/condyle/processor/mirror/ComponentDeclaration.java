package dev.condyle.processor.mirror;

import dev.condyle.processor.diagnostic.Location;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * A record component, represented by its field because javac reports positions for fields but not
 * for components.
 *
 * @param element the field
 * @param type its type
 * @param columns its column annotations
 * @param unresolved whether an annotation on it cannot be resolved (yet)
 */
public record ComponentDeclaration(
        VariableElement element, ComponentType type, List<Mirror> columns, boolean unresolved) {

    /** Returns the name of the component. */
    public String name() {
        return element.getSimpleName().toString();
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

    boolean isWellFormed() {
        return !unresolved
                && Resolution.isResolved(element.asType())
                && columns.stream().allMatch(Mirror::isWellFormed);
    }
}
