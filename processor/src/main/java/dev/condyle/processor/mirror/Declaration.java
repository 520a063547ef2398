package dev.condyle.processor.mirror;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * A class and its annotations.
 *
 * @param type the class
 * @param backbone its {@code @Backbone}, or that of the member that provides a block
 * @param blocks its members that provide a block as the backbone
 * @param record the record with {@code @Features} that is its input, if any
 * @param classHead the {@code @Head} on the class
 * @param headMethods its head methods
 * @param strayWeights the {@code @Weight} annotations on parameters of other methods
 * @param fields its fields with a layer annotation or of type {@code Layer}, in source order
 * @param branches its fields that are inputs, in source order; not contained in {@code fields}
 * @param headFields its fields that are heads, in source order; not contained in {@code fields}
 * @param forwards its methods with {@code @Forward}, in source order
 * @param inheritedFrom the nearest superclass with such fields or methods
 */
public record Declaration(
        TypeElement type,
        Optional<Mirror> backbone,
        List<BlockMember> blocks,
        Optional<RecordDeclaration> record,
        Optional<Mirror> classHead,
        List<HeadMethod> headMethods,
        List<Mirror> strayWeights,
        List<FieldDeclaration> fields,
        List<FieldDeclaration> branches,
        List<FieldDeclaration> headFields,
        List<MethodDeclaration> forwards,
        Optional<TypeElement> inheritedFrom) {

    /** The members of {@code @Head} that define the classes. */
    public static final Set<String> LABELS = Set.of("labels", "classes", "names");

    /**
     * Returns whether all types that it refers to exist. If not, another processor may be going to
     * generate them.
     */
    public boolean isWellFormed() {
        return mirrors().allMatch(Mirror::isWellFormed)
                && blocks.stream().allMatch(BlockMember::isWellFormed)
                && headMethods.stream().allMatch(HeadMethod::isWellFormed)
                && record.stream().allMatch(RecordDeclaration::isWellFormed)
                && fields.stream().allMatch(FieldDeclaration::isWellFormed)
                && branches.stream().allMatch(FieldDeclaration::isWellFormed)
                && headFields.stream().allMatch(FieldDeclaration::isWellFormed)
                && forwards.stream().allMatch(MethodDeclaration::isWellFormed);
    }

    /** Returns this declaration with its fields in the order of a list of names. */
    public Declaration withFieldOrder(List<String> names) {
        List<FieldDeclaration> sorted =
                fields.stream()
                        .sorted(Comparator.comparingInt(field -> names.indexOf(field.name())))
                        .toList();
        return new Declaration(
                type,
                backbone,
                blocks,
                record,
                classHead,
                headMethods,
                strayWeights,
                sorted,
                branches,
                headFields,
                forwards,
                inheritedFrom);
    }

    /** Returns the first {@code @Head}: that of the class, of a field or of a method. */
    public Optional<Mirror> head() {
        return Stream.of(
                        classHead.stream(),
                        headFields.stream().flatMap(field -> field.head().stream()),
                        headMethods.stream().map(HeadMethod::head))
                .flatMap(it -> it)
                .findFirst();
    }

    /** Returns whether it has several heads, each with its own name. */
    public boolean hasSeveralHeads() {
        return classHead.isEmpty() && headFields.size() + headMethods.size() > 1;
    }

    /** Returns whether it declares where its features come from. */
    public boolean hasBackbone() {
        return backbone.isPresent() || !branches.isEmpty();
    }

    /** Returns whether it consists only of a reusable head: a head method without labels. */
    public boolean isPackagedHead() {
        return mirrors().findAny().isEmpty()
                && fields.isEmpty()
                && branches.isEmpty()
                && headFields.isEmpty()
                && forwards.isEmpty()
                && headMethods.size() == 1
                && headMethods.get(0).head().writtenMembers().stream().noneMatch(LABELS::contains);
    }

    /** Returns whether it consists of layers for other classes, which define its input. */
    public boolean isUnit() {
        return head().isEmpty()
                && blocks.isEmpty()
                && backbone.filter(it -> it.type("input").getKind() == TypeKind.VOID).isPresent();
    }

    /** Returns the annotations on the class itself. */
    public Stream<Mirror> mirrors() {
        return Stream.of(backbone, classHead).flatMap(Optional::stream);
    }

    /** Returns the annotations on the class, its fields and its heads. */
    public Stream<Mirror> allMirrors() {
        return Stream.of(
                        mirrors(),
                        fields.stream().flatMap(FieldDeclaration::mirrors),
                        headFields.stream().flatMap(FieldDeclaration::mirrors),
                        headMethods.stream().flatMap(HeadMethod::mirrors),
                        branches.stream().flatMap(FieldDeclaration::mirrors))
                .flatMap(it -> it);
    }
}
