package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A validated network.
 *
 * @param origin the annotated class
 * @param declared its name
 * @param isPublic whether the generated classes are public
 * @param input the input
 * @param record the record of columns, if the input is a record
 * @param valueKind the kind of values of the input
 * @param branches the inputs, if there are several; {@code backbone} and {@code backboneBlocks} are
 *     then empty, and {@code input} is the first input
 * @param backbone the backbone network, if any
 * @param backboneBlocks the blocks before the layers: the backbone network and its pooling, the
 *     columns of a record, or none
 * @param layers the layers of the class
 * @param forward the {@code @Forward} method; if empty, the layers are sequential
 * @param heads the heads, possibly none
 * @param hidden the names of classes and packages in expressions of the block, besides libraries
 */
public record NetworkModel(
        TypeElement origin,
        ClassName declared,
        boolean isPublic,
        Input input,
        Optional<FeatureRecord> record,
        ValueKind valueKind,
        List<Branch> branches,
        Optional<BackboneModel> backbone,
        List<NamedLayer> backboneBlocks,
        List<NamedLayer> layers,
        Optional<ForwardMethod> forward,
        List<HeadModel> heads,
        Set<String> hidden)
        implements GenerationTarget {

    public NetworkModel {
        branches = List.copyOf(branches);
        backboneBlocks = List.copyOf(backboneBlocks);
        layers = List.copyOf(layers);
        heads = List.copyOf(heads);
        hidden = Set.copyOf(hidden);
    }

    /** Creates a network. */
    public NetworkModel(
            TypeElement origin,
            ClassName declared,
            boolean isPublic,
            Input input,
            Optional<FeatureRecord> record,
            ValueKind valueKind,
            List<Branch> branches,
            Optional<BackboneModel> backbone,
            List<NamedLayer> backboneBlocks,
            List<NamedLayer> layers,
            Optional<ForwardMethod> forward,
            List<HeadModel> heads) {
        this(
                origin,
                declared,
                isPublic,
                input,
                record,
                valueKind,
                branches,
                backbone,
                backboneBlocks,
                layers,
                forward,
                heads,
                hidden(declared, backbones(branches, backbone), layers, heads));
    }

    /** Returns the blocks of all backbone networks, followed by the layers. */
    public List<NamedLayer> blocks() {
        return Stream.of(
                        branches.stream().flatMap(branch -> branch.backboneBlocks().stream()),
                        backboneBlocks.stream(),
                        layers.stream())
                .flatMap(it -> it)
                .toList();
    }

    /** Returns all backbone networks, in the order of their inputs. */
    public List<BackboneModel> backbones() {
        return backbones(branches, backbone);
    }

    private static List<BackboneModel> backbones(
            List<Branch> branches, Optional<BackboneModel> backbone) {
        return Stream.concat(branches.stream().map(Branch::backbone), Stream.of(backbone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the shape of the concatenation of several inputs. */
    public Dims joined() {
        return joined(branches);
    }

    /** Returns the shape of the concatenation of inputs. */
    public static Dims joined(List<Branch> branches) {
        return Dims.of(branches.stream().mapToLong(branch -> branch.output().count()).sum());
    }

    /** Returns the vocabulary size of the layer over ids, if there is one. */
    public OptionalInt vocabulary() {
        return layers.stream()
                .flatMapToInt(layer -> layer.plan().vocabulary().stream())
                .findFirst();
    }

    /**
     * Returns whether the second input of the block can be a mask of its sequences, because it
     * contains layers that use one.
     */
    public boolean acceptsMask() {
        return layers.stream()
                .map(NamedLayer::mask)
                .filter(it -> it != MaskRole.NONE)
                .findFirst()
                .filter(it -> it == MaskRole.USES)
                .isPresent();
    }

    /**
     * Returns whether a mask accompanies the input of a layer, and that layer or a later one uses
     * it.
     *
     * @param index the index of the layer
     */
    public boolean hasMaskBefore(int index) {
        return (acceptsMask() || has(MaskRole.STARTS, layers.subList(0, index)))
                && has(MaskRole.USES, layers.subList(index, layers.size()));
    }

    private static boolean has(MaskRole role, List<NamedLayer> layers) {
        return layers.stream().anyMatch(layer -> layer.mask() == role);
    }

    /** Returns the name of the generated block. */
    public ClassName block() {
        return block(declared);
    }

    /** Returns the name of the block generated for a class. */
    public static ClassName block(ClassName declared) {
        return GenerationTarget.name(declared, "Block");
    }

    /** Returns the name of the generated classifier. */
    public ClassName model() {
        return generated("Model");
    }

    /**
     * Returns whether there are several heads, so that label, prediction and evaluation records are
     * generated.
     */
    public boolean hasSeveralHeads() {
        return heads.size() > 1;
    }

    /** Returns the names of the heads that are fields of the annotated class. */
    public List<String> headFields() {
        return hasSeveralHeads()
                ? heads.stream()
                        .filter(head -> !(head.kind() instanceof HeadKind.Method))
                        .map(HeadModel::field)
                        .toList()
                : List.of();
    }

    /** Returns the name of the generated record of labels. */
    public ClassName labelsRecord() {
        return generated("Labels");
    }

    /** Returns the name of the generated record of predictions. */
    public ClassName predictionRecord() {
        return generated("Prediction");
    }

    /** Returns the name of the generated record of evaluations. */
    public ClassName evaluationRecord() {
        return generated("Evaluation");
    }

    /** Returns the heads with several outputs, for each of which a record is generated. */
    public List<HeadModel> headsWithOutputs() {
        return heads.stream().filter(it -> it.severalOutputs().isPresent()).toList();
    }

    /** Returns the name of the generated record of a head's outputs. */
    public ClassName outputsRecord(HeadModel head) {
        return generated(TaskNames.outputs(head.field(), !hasSeveralHeads()));
    }

    /** Returns the heads with labels that are learned from the training data. */
    public List<HeadModel> learnedHeads() {
        return heads.stream().filter(HeadModel::isLearned).toList();
    }

    /** Returns the field and constructor parameter with the number of classes of a head. */
    public String classesField(HeadModel head) {
        return field(TaskNames.classes(head.field(), !hasSeveralHeads()));
    }

    /** Returns the name of the generated record of inputs. */
    public ClassName inputRecord() {
        return generated("Input");
    }

    @Override
    public List<ClassName> generated() {
        List<ClassName> names = new ArrayList<>(List.of(block()));
        if (!heads.isEmpty()) {
            names.add(model());
        }
        if (hasSeveralHeads()) {
            names.addAll(List.of(labelsRecord(), predictionRecord(), evaluationRecord()));
        }
        headsWithOutputs().forEach(it -> names.add(outputsRecord(it)));
        if (!branches.isEmpty()) {
            names.add(inputRecord());
        }
        return names;
    }

    /** Returns the name that the network is saved under. */
    public String name() {
        return String.join("_", declared.simpleNames());
    }

    /** Returns the output shape of the layers, if known. */
    public Optional<Dims> features() {
        if (forward.isPresent()) {
            return Optional.empty();
        }
        if (layers.isEmpty() && !branches.isEmpty()) {
            return Optional.of(joined());
        }
        List<NamedLayer> blocks = blocks();
        return blocks.isEmpty()
                ? Optional.of(input.dims())
                : blocks.get(blocks.size() - 1).plan().output();
    }

    /**
     * Returns the name of a field in the generated block. It is the name of the declared field,
     * unless this would hide a class or a package in expressions.
     */
    public String field(String declaredField) {
        String base = HidingNames.base(declaredField);
        return HidingNames.hides(base) || hidden.contains(base)
                ? HidingNames.rename(declaredField)
                : declaredField;
    }

    /**
     * Returns the simple names of classes, and the first parts of the names of packages, that
     * expressions of the block refer to. They are computed once, since there can be many layers.
     */
    private static Set<String> hidden(
            ClassName declared,
            List<BackboneModel> backbones,
            List<NamedLayer> layers,
            List<HeadModel> heads) {
        Stream<ClassName> owners =
                heads.stream()
                        .map(HeadModel::kind)
                        .filter(HeadKind.Method.class::isInstance)
                        .map(it -> ((HeadKind.Method) it).owner());
        Stream<ClassName> others =
                Stream.of(
                                backbones.stream().map(BackboneModel::type),
                                layers.stream().map(it -> it.plan().blockType()),
                                heads.stream()
                                        .map(HeadModel::kind)
                                        .filter(HeadKind.Packaged.class::isInstance)
                                        .map(it -> ((HeadKind.Packaged) it).block()))
                        .flatMap(it -> it);
        return Stream.concat(
                        Stream.concat(Stream.of(declared), owners)
                                .map(it -> it.topLevelClassName().simpleName()),
                        others.map(ClassName::packageName)
                                .filter(it -> it.contains("."))
                                .map(it -> it.substring(0, it.indexOf('.'))))
                .collect(Collectors.toSet());
    }

    private ClassName generated(String suffix) {
        return GenerationTarget.name(declared, suffix);
    }
}
