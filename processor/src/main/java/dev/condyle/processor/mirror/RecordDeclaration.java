package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A class with column annotations, normally a record.
 *
 * @param type the class
 * @param features its {@code @Features}
 * @param crosses its {@code @Cross} annotations in source order
 * @param components the components of a record in source order; for any other class, its fields
 *     with column annotations
 */
public record RecordDeclaration(
        TypeElement type,
        Optional<Mirror> features,
        List<Mirror> crosses,
        List<ComponentDeclaration> components) {

    /** Returns whether it has any column annotations. */
    public boolean isRelevant() {
        return mirrors().findAny().isPresent();
    }

    /**
     * Returns whether all types that it refers to exist. If not, another processor may be going to
     * generate them.
     */
    public boolean isWellFormed() {
        return classMirrors().allMatch(Mirror::isWellFormed)
                && components.stream().allMatch(ComponentDeclaration::isWellFormed);
    }

    /** Returns all column annotations. */
    public Stream<Mirror> mirrors() {
        return Stream.concat(
                classMirrors(), components.stream().flatMap(it -> it.columns().stream()));
    }

    /** Returns the annotations on the class itself. */
    public Stream<Mirror> classMirrors() {
        return Stream.concat(features.stream(), crosses.stream());
    }
}
