package dev.condyle.processor.mirror;

import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Weight;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads the declarations of networks and heads. */
public final class DeclarationReader {

    private static final String LAYERS = "dev.condyle.layer";

    private final RecordReader records = new RecordReader();

    /** Reads a class. */
    public Declaration read(TypeElement type) {
        List<BlockMember> blocks = BlockMember.of(type);
        Optional<Mirror> backbone =
                Mirror.find(type, Backbone.class)
                        .or(() -> blocks.stream().map(BlockMember::backbone).findFirst());
        return new Declaration(
                type,
                backbone,
                blocks,
                backbone.filter(Mirror::isWellFormed).flatMap(it -> records.find(it.type("input"))),
                Mirror.find(type, Head.class),
                HeadMethod.of(type),
                misplacedWeights(type),
                fields(type)
                        .filter(field -> field.head().isEmpty() && field.backbone().isEmpty())
                        .toList(),
                fields(type)
                        .filter(field -> field.head().isEmpty() && field.backbone().isPresent())
                        .toList(),
                fields(type).filter(field -> field.head().isPresent()).toList(),
                methods(type, Forward.class),
                inheritedFrom(type));
    }

    private static Stream<FieldDeclaration> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .map(DeclarationReader::readField)
                .filter(FieldDeclaration::isRelevant);
    }

    private static List<MethodDeclaration> methods(
            TypeElement type, Class<? extends Annotation> annotation) {
        List<MethodDeclaration> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Mirror.find(method, annotation)
                    .map(mirror -> new MethodDeclaration(method, mirror))
                    .ifPresent(methods::add);
        }
        return methods;
    }

    private static List<Mirror> misplacedWeights(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(ExecutableElement.class::isInstance)
                .filter(member -> Mirror.find(member, Head.class).isEmpty())
                .flatMap(member -> ((ExecutableElement) member).getParameters().stream())
                .flatMap(parameter -> Mirror.find(parameter, Weight.class).stream())
                .toList();
    }

    private static Optional<TypeElement> inheritedFrom(TypeElement type) {
        return Stream.iterate(superclass(type), Optional::isPresent, it -> superclass(it.get()))
                .map(Optional::get)
                .filter(
                        parent ->
                                fields(parent).findAny().isPresent()
                                        || !methods(parent, Forward.class).isEmpty())
                .findFirst();
    }

    private static Optional<TypeElement> superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType parent
                ? Optional.of((TypeElement) parent.asElement())
                : Optional.empty();
    }

    private static FieldDeclaration readField(VariableElement field) {
        List<Mirror> layers =
                field.getAnnotationMirrors().stream()
                        .filter(DeclarationReader::isLayer)
                        .map(annotation -> new Mirror(field, annotation))
                        .toList();
        return new FieldDeclaration(
                field,
                layers,
                Mirror.find(field, Backbone.class),
                Mirror.find(field, Head.class),
                SavedName.find(field));
    }

    private static boolean isLayer(AnnotationMirror annotation) {
        Element enclosing = annotation.getAnnotationType().asElement().getEnclosingElement();
        return enclosing instanceof PackageElement owner
                && owner.getQualifiedName().contentEquals(LAYERS);
    }
}
