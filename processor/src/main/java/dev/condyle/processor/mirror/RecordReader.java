package dev.condyle.processor.mirror;

import dev.condyle.feature.Cross;
import dev.condyle.feature.Crosses;
import dev.condyle.feature.Features;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads records of columns, from source and from class files. */
public final class RecordReader {

    private static final String COLUMNS = "dev.condyle.feature";

    /** Reads a class. */
    public RecordDeclaration read(TypeElement type) {
        return new RecordDeclaration(
                type, Mirror.find(type, Features.class), crosses(type), components(type));
    }

    /** Reads a type, if it is a record with {@code @Features}. */
    public Optional<RecordDeclaration> find(TypeMirror type) {
        return type instanceof DeclaredType declared && type.getKind() != TypeKind.ERROR
                ? Optional.of(read((TypeElement) declared.asElement()))
                        .filter(it -> it.features().isPresent())
                : Optional.empty();
    }

    private static List<Mirror> crosses(TypeElement type) {
        return Stream.concat(
                        Mirror.find(type, Cross.class).stream(),
                        Mirror.find(type, Crosses.class).stream()
                                .filter(Mirror::isWellFormed)
                                .flatMap(it -> it.annotations("value").stream()))
                .toList();
    }

    private static List<ComponentDeclaration> components(TypeElement type) {
        List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
        if (type.getKind() != ElementKind.RECORD) {
            return fields.stream()
                    .map(field -> read(field, field))
                    // Compilers report annotations that do not apply to fields.
                    .filter(it -> it.find(Features.class).isEmpty())
                    .filter(it -> !it.columns().isEmpty())
                    .toList();
        }
        return type.getRecordComponents().stream()
                .flatMap(
                        component ->
                                fields.stream()
                                        .filter(it -> isOf(component, it))
                                        .map(field -> read(field, component)))
                .toList();
    }

    private static boolean isOf(RecordComponentElement component, VariableElement field) {
        return field.getSimpleName().equals(component.getSimpleName());
    }

    private static ComponentDeclaration read(VariableElement field, Element component) {
        List<Mirror> onField = columns(field, field);
        List<Mirror> onComponent = columns(component, field);
        return new ComponentDeclaration(
                field,
                ComponentType.of(field.asType()),
                // ECJ 3.45 sometimes omits annotations with enum values from fields.
                onField.size() < onComponent.size() ? onComponent : onField,
                named(component, field));
    }

    private static Optional<Mirror> named(Element component, VariableElement field) {
        return SavedName.find(field)
                .or(
                        () ->
                                component.getAnnotationMirrors().stream()
                                        .map(it -> new Mirror(field, it))
                                        .filter(SavedName::is)
                                        .findFirst());
    }

    private static List<Mirror> columns(Element element, VariableElement field) {
        return element.getAnnotationMirrors().stream()
                .filter(it -> isColumnAnnotation(it.getAnnotationType()))
                .map(it -> new Mirror(field, it))
                .toList();
    }

    private static boolean isColumnAnnotation(DeclaredType annotation) {
        return annotation.asElement().getEnclosingElement() instanceof PackageElement owner
                && owner.getQualifiedName().contentEquals(COLUMNS);
    }
}
