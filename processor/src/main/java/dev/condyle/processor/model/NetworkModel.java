package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A network, checked and complete.
 *
 * @param origin the annotated class
 * @param declared its name
 * @param isPublic whether the generated classes are public
 * @param input what comes in
 * @param record the record of columns, if that is the input
 * @param valueKind what the numbers of the input mean
 * @param branches the inputs, if there are several; then there is neither {@code backbone} nor
 *     {@code backboneBlocks}, and {@code input} is the first of them
 * @param backbone the network for pictures, if there is one
 * @param backboneBlocks the blocks before the layers: the network for pictures and its pooling, or
 *     the columns of a record, or none
 * @param layers the layers of the backbone, behind the trunk
 * @param forward the forward pass through the layers, if the class has one of its own; else they
 *     follow one another
 * @param heads the heads, none or more
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
        List<HeadModel> heads)
        implements GenerationTarget {

    public NetworkModel {
        branches = List.copyOf(branches);
        backboneBlocks = List.copyOf(backboneBlocks);
        layers = List.copyOf(layers);
        heads = List.copyOf(heads);
    }

    /** The blocks of all networks for pictures, then layers, in their order. */
    public List<NamedLayer> blocks() {
        return Stream.of(
                        branches.stream().flatMap(branch -> branch.backboneBlocks().stream()),
                        backboneBlocks.stream(),
                        layers.stream())
                .flatMap(it -> it)
                .toList();
    }

    /** All networks for pictures, in the order of their inputs. */
    public List<BackboneModel> backbones() {
        return Stream.concat(branches.stream().map(Branch::backbone), Stream.of(backbone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The vector that several inputs are joined to, of the length of all of them. */
    public Dims joined() {
        return joined(branches);
    }

    /** The vector that inputs are joined to. */
    public static Dims joined(List<Branch> branches) {
        return Dims.of(branches.stream().mapToLong(branch -> branch.output().count()).sum());
    }

    /** How many ids the layer knows that takes those of the input, if there is one. */
    public OptionalInt vocabulary() {
        return layers.stream()
                .flatMapToInt(layer -> layer.plan().vocabulary().stream())
                .findFirst();
    }

    /** The name of the generated block. */
    public ClassName block() {
        return block(declared);
    }

    /** The name of the block that is generated for a class. */
    public static ClassName block(ClassName declared) {
        return GenerationTarget.name(declared, "Block");
    }

    /** The name of the generated classifier. */
    public ClassName model() {
        return generated("Model");
    }

    /**
     * Whether its classifier has records of labels, predictions and reports, a component a head.
     */
    public boolean hasSeveralHeads() {
        return heads.size() > 1;
    }

    /** The names of the heads that are fields of the annotated class. */
    public List<String> headFields() {
        return hasSeveralHeads()
                ? heads.stream()
                        .filter(head -> !(head.kind() instanceof HeadKind.Method))
                        .map(HeadModel::name)
                        .toList()
                : List.of();
    }

    /** The name of the generated record of the labels of several heads. */
    public ClassName labelsRecord() {
        return generated("Labels");
    }

    /** The name of the generated record of the predictions of several heads. */
    public ClassName predictionRecord() {
        return generated("Prediction");
    }

    /** The name of the generated record of the reports on several heads. */
    public ClassName evaluationRecord() {
        return generated("Evaluation");
    }

    /** The name of the generated record of several inputs. */
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
        if (!branches.isEmpty()) {
            names.add(inputRecord());
        }
        return names;
    }

    /** The name by which the network is saved. */
    public String name() {
        return String.join("_", declared.simpleNames());
    }

    /** The shape that leaves the layers, where the compiler knows it. */
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

    /** The shapes that leave the network, one a head, where the compiler knows them. */
    public Optional<List<Dims>> outputs() {
        return heads.isEmpty()
                ? features().map(List::of)
                : Optional.of(heads.stream().map(HeadModel::output).toList());
    }

    private ClassName generated(String suffix) {
        return GenerationTarget.name(declared, suffix);
    }
}
