package dev.condyle.processor.model;

import com.palantir.javapoet.ClassName;
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
 * @param numbers what the numbers of the input mean
 * @param pictures the network for pictures, if there is one
 * @param trunk the blocks of the network for pictures: itself and its pooling, or none
 * @param layers the layers of the backbone, behind the trunk
 * @param forward the forward pass through the layers, if the class has one of its own; else they
 *     follow one another
 * @param head the head, if there is one
 */
public record Network(
        TypeElement origin,
        ClassName declared,
        boolean isPublic,
        Input input,
        Numbers numbers,
        Optional<PictureNetwork> pictures,
        List<NamedLayer> trunk,
        List<NamedLayer> layers,
        Optional<ForwardMethod> forward,
        Optional<Head> head)
        implements Generation {

    public Network {
        trunk = List.copyOf(trunk);
        layers = List.copyOf(layers);
    }

    /** Trunk and layers, in their order. */
    public List<NamedLayer> blocks() {
        return Stream.concat(trunk.stream(), layers.stream()).toList();
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
        return Generation.name(declared, "Block");
    }

    /** The name of the generated classifier. */
    public ClassName model() {
        return generated("Model");
    }

    @Override
    public List<ClassName> generated() {
        return head.isPresent() ? List.of(block(), model()) : List.of(block());
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
        List<NamedLayer> blocks = blocks();
        return blocks.isEmpty()
                ? Optional.of(input.dims())
                : blocks.get(blocks.size() - 1).plan().output();
    }

    /** The shape that leaves the network, where the compiler knows it. */
    public Optional<Dims> output() {
        return head.map(present -> Dims.of(present.labels().size())).or(this::features);
    }

    private ClassName generated(String suffix) {
        return Generation.name(declared, suffix);
    }
}
