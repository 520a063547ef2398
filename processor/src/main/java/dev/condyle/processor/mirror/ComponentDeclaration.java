package dev.condyle.processor.mirror;

import dev.condyle.processor.diagnostic.Location;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * A component of a record, by its field: javac knows where a field stands, but not where a
 * component does.
 *
 * @param element the field
 * @param type its type
 * @param columns the annotations on it that are about columns
 * @param unresolved whether an annotation on it does not exist (yet)
 */
public record ComponentDeclaration(
        VariableElement element, ComponentType type, List<Mirror> columns, boolean unresolved) {

    /** The name of the component. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** The annotation of a kind on it. */
    public Optional<Mirror> find(Class<? extends Annotation> wanted) {
        return columns.stream()
                .filter(it -> it.qualifiedName().equals(wanted.getCanonicalName()))
                .findFirst();
    }

    /** Which numbers a map has. */
    public ComponentKind weights() {
        DeclaredType map = (DeclaredType) element.asType();
        return ComponentType.of(map.getTypeArguments().get(1)).kind().orElseThrow();
    }

    /** The place of its name. */
    public Location location() {
        return Location.of(element);
    }

    boolean isWellFormed() {
        return !unresolved
                && Resolution.isResolved(element.asType())
                && columns.stream().allMatch(Mirror::isWellFormed);
    }
}
