package dev.condyle.processor.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A class with what its annotations say.
 *
 * @param type the class
 * @param backbone its {@code @Backbone}
 * @param head its {@code @Head}
 * @param fields its fields in source order, those with a layer annotation or of the type of a layer
 * @param forwards its methods with {@code @Forward}, in source order
 * @param inheritedFrom the nearest superclass that has such fields
 */
public record Declaration(
        TypeElement type,
        Optional<Mirror> backbone,
        Optional<Mirror> head,
        List<FieldDeclaration> fields,
        List<MethodDeclaration> forwards,
        Optional<TypeElement> inheritedFrom) {

    /**
     * Whether everything that it names exists. If not, another processor may be about to generate
     * it.
     */
    public boolean isWellFormed() {
        return mirrors().allMatch(Mirror::isWellFormed)
                && fields.stream().allMatch(FieldDeclaration::isWellFormed)
                && forwards.stream().allMatch(MethodDeclaration::isWellFormed);
    }

    /** The annotations on the class itself. */
    public Stream<Mirror> mirrors() {
        return Stream.of(backbone, head).flatMap(Optional::stream);
    }

    /** The annotations on the class and on its fields. */
    public Stream<Mirror> allMirrors() {
        return Stream.concat(mirrors(), fields.stream().flatMap(field -> field.layers().stream()));
    }
}
