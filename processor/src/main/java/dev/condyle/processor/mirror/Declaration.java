package dev.condyle.processor.mirror;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * A class with what its annotations say.
 *
 * @param type the class
 * @param backbone its {@code @Backbone}; of a class without, that of the member that gives a block
 * @param blocks its members that give a block as the backbone
 * @param record the record with {@code @Features} that its input is, if it is one
 * @param classHead its own {@code @Head}
 * @param headMethods its methods that are heads
 * @param strayWeights the {@code @Weight}s on parameters of other methods
 * @param fields its fields in source order, those with a layer annotation or of the type of a layer
 * @param branches its fields that are inputs, in source order; they are not among the others
 * @param headFields its fields that are heads, in source order; they are not among the others
 * @param forwards its methods with {@code @Forward}, in source order
 * @param inheritedFrom the nearest superclass that has such fields or methods
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

    /** The members of {@code @Head} that say what the classes are. */
    public static final Set<String> LABELS = Set.of("labels", "classes", "names");

    /**
     * Whether everything that it names exists. If not, another processor may be about to generate
     * it.
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

    /** The same class with its fields in another order, that of their names in a list. */
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

    /** The first {@code @Head}: that of the class, of a field or of a method. */
    public Optional<Mirror> head() {
        return Stream.of(
                        classHead.stream(),
                        headFields.stream().flatMap(field -> field.head().stream()),
                        headMethods.stream().map(HeadMethod::head))
                .flatMap(it -> it)
                .findFirst();
    }

    /** Whether it has heads beside one another, each with a name of its own. */
    public boolean hasSeveralHeads() {
        return classHead.isEmpty() && headFields.size() + headMethods.size() > 1;
    }

    /** Whether anything says where its features come from. */
    public boolean hasBackbone() {
        return backbone.isPresent() || !branches.isEmpty();
    }

    /** Whether all it has is a head for other classes: a method without labels. */
    public boolean isPackagedHead() {
        return mirrors().findAny().isEmpty()
                && fields.isEmpty()
                && branches.isEmpty()
                && headFields.isEmpty()
                && forwards.isEmpty()
                && headMethods.size() == 1
                && headMethods.get(0).head().writtenMembers().stream().noneMatch(LABELS::contains);
    }

    /** Whether it is layers for other classes, which say what comes in. */
    public boolean isUnit() {
        return head().isEmpty()
                && blocks.isEmpty()
                && backbone.filter(it -> it.type("input").getKind() == TypeKind.VOID).isPresent();
    }

    /** The annotations on the class itself. */
    public Stream<Mirror> mirrors() {
        return Stream.of(backbone, classHead).flatMap(Optional::stream);
    }

    /** The annotations on the class, on its fields, and those of its heads. */
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
