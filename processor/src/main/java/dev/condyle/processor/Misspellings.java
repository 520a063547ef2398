package dev.condyle.processor;

import com.palantir.javapoet.ClassName;
import dev.condyle.Head;
import dev.condyle.processor.validate.Suggestions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds annotations and types of fields that the compiler reports because their names are
 * misspelled or not imported, and repeated annotations. The processor finds problems there which
 * only follow from that: for {@code @Dense(unit = 16)}, the units are missing.
 */
final class Misspellings {

    private final SourceCode source;
    private final GeneratedNames names;

    /**
     * Creates the checks.
     *
     * @param source the source, as far as it is available
     * @param names the names of the classes being compiled
     */
    Misspellings(SourceCode source, GeneratedNames names) {
        this.source = source;
        this.names = names;
    }

    /**
     * Returns whether the problems of a class may follow from what the compiler reports, in this
     * class or a class that its annotations refer to.
     */
    boolean affect(TypeElement type) {
        return areIn(type)
                || own(type)
                        .flatMap(it -> it.getElementValues().values().stream())
                        .flatMap(Misspellings::references)
                        .filter(it -> names.isSource(ClassName.get(it)))
                        .distinct()
                        .anyMatch(this::areIn);
    }

    /**
     * Returns whether an unknown annotation on a class or its members is probably {@code @Head}, so
     * that a model is expected.
     */
    boolean hideHead(TypeElement type) {
        String head = Head.class.getSimpleName();
        return unknownAnnotations(type).anyMatch(it -> Suggestions.areSimilar(it, head));
    }

    /**
     * Returns whether a {@code @Head} of a class may have an unknown member, such as a misspelled
     * one that defines labels.
     */
    boolean hideMemberOfHead(TypeElement type) {
        return source.hasUnknownMember(type)
                || own(type)
                        .filter(Misspellings::isHead)
                        .anyMatch(EcjAnnotations::hasUnknownMember);
    }

    private static boolean isHead(AnnotationMirror annotation) {
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(Head.class.getCanonicalName());
    }

    /** Returns the simple names of unknown annotations on a class and its members. */
    private Stream<String> unknownAnnotations(TypeElement type) {
        Map<Boolean, Set<String>> unknown =
                mirrors(type)
                        .collect(
                                Collectors.partitioningBy(
                                        it -> isUnknown(it.getAnnotationType()),
                                        Collectors.mapping(
                                                Misspellings::simpleName, Collectors.toSet())));
        return Stream.concat(
                unknown.get(true).stream(),
                source.unknownAnnotations(type, unknown.get(false)).stream());
    }

    private static String simpleName(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().toString();
    }

    private boolean areIn(TypeElement type) {
        return elements(type).anyMatch(it -> isUnknownField(it) || areIn(it.getAnnotationMirrors()))
                || unknownAnnotations(type).findAny().isPresent()
                || source.hasUnknownMember(type);
    }

    /** Returns whether the type of a field with an annotation of Condyle is unknown. */
    private static boolean isUnknownField(Element element) {
        return element.getKind() == ElementKind.FIELD
                && isUnknown(element.asType())
                && element.getAnnotationMirrors().stream().anyMatch(Misspellings::isOwn);
    }

    private static boolean areIn(List<? extends AnnotationMirror> annotations) {
        Set<Element> distinct = new HashSet<>();
        return annotations.stream()
                .anyMatch(
                        it ->
                                !distinct.add(it.getAnnotationType().asElement())
                                        || isOwn(it) && EcjAnnotations.hasUnknownMember(it));
    }

    private static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR;
    }

    private static boolean isOwn(AnnotationMirror annotation) {
        return !isUnknown(annotation.getAnnotationType())
                && OwnAnnotations.declare((TypeElement) annotation.getAnnotationType().asElement());
    }

    private static Stream<? extends AnnotationMirror> own(TypeElement type) {
        return mirrors(type).filter(Misspellings::isOwn);
    }

    private static Stream<? extends AnnotationMirror> mirrors(TypeElement type) {
        return elements(type).flatMap(it -> it.getAnnotationMirrors().stream());
    }

    /** Returns a class, its members and their parameters. */
    private static Stream<Element> elements(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                type.getEnclosedElements().stream()
                        .filter(it -> !(it instanceof TypeElement))
                        .flatMap(Misspellings::withParameters));
    }

    private static Stream<Element> withParameters(Element member) {
        return member instanceof ExecutableElement method
                ? Stream.concat(Stream.of(member), method.getParameters().stream())
                : Stream.of(member);
    }

    /** Returns the classes in an annotation value. */
    private static Stream<TypeElement> references(AnnotationValue value) {
        Object content = value.getValue();
        if (content instanceof Collection<?> list) {
            return list.stream().flatMap(it -> references((AnnotationValue) it));
        }
        return content instanceof DeclaredType type && type.getKind() != TypeKind.ERROR
                ? Stream.of((TypeElement) type.asElement())
                : Stream.empty();
    }
}
