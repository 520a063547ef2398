package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A class that has to do with feature columns, a record as a rule, with what its annotations say.
 *
 * @param type the class
 * @param features its {@code @Features}
 * @param crosses its {@code @Cross}es in source order
 * @param components the components of a record in source order, those of its fields that have an
 *     annotation for columns in any other class
 */
public record RecordDeclaration(
        TypeElement type,
        Optional<Mirror> features,
        List<Mirror> crosses,
        List<ComponentDeclaration> components) {

    /** Whether it has anything to do with columns. */
    public boolean isRelevant() {
        return mirrors().findAny().isPresent();
    }

    /**
     * Whether everything that it names exists. If not, another processor may be about to generate
     * it.
     */
    public boolean isWellFormed() {
        return classMirrors().allMatch(Mirror::isWellFormed)
                && components.stream().allMatch(ComponentDeclaration::isWellFormed);
    }

    /** All annotations that are about columns. */
    public Stream<Mirror> mirrors() {
        return Stream.concat(
                classMirrors(), components.stream().flatMap(it -> it.columns().stream()));
    }

    /** Those on the class itself. */
    public Stream<Mirror> classMirrors() {
        return Stream.concat(features.stream(), crosses.stream());
    }
}
