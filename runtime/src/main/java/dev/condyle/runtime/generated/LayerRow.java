package dev.condyle.runtime.generated;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.block.Parameters;
import dev.condyle.runtime.internal.weights.ExternalWeights;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A row of a model's summary, as the processor knows it. Of a network for pictures it does not know
 * how many numbers are in it, nor how much of it is frozen by and by.
 *
 * @param name the name of the layer, that of its block
 * @param layer what it is, with its arguments
 * @param output the shape of its output, with -1 for the batch; none: its block is asked
 * @param parameters how many numbers it learns or keeps; none: its block is asked
 * @param trainable how many of them training changes; none: its block is asked
 */
public record LayerRow(
        String name,
        String layer,
        Optional<Shape> output,
        OptionalLong parameters,
        OptionalLong trainable) {

    /** A row whose counts, and whose shape where it is not given, are those of the block. */
    static LayerRow asking(String name, String layer, Optional<Shape> output) {
        return new LayerRow(name, layer, output, OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * The row with its counts.
     *
     * @param model the whole model, its parameters initialised
     */
    LayerSummary in(Block model) {
        if (parameters.isPresent() && trainable.isPresent()) {
            return new LayerSummary(
                    name, layer, output(model), parameters.getAsLong(), trainable.getAsLong());
        }
        Block block = child(model).orElseThrow();
        long numbers = parameters(model);
        if (block instanceof ExternalWeights) {
            return new LayerSummary(name, layer, output(model), numbers, 0, numbers);
        }
        long learned = count(block, Parameters::isLearned);
        long trained = count(block, it -> Parameters.isLearned(it) && it.requiresGradient());
        long frozen = trained == 0 ? numbers : learned - trained;
        return new LayerSummary(name, layer, output(model), numbers, trained, frozen);
    }

    /**
     * How many numbers it learns or keeps.
     *
     * @param model the whole model, its parameters initialised once
     */
    long parameters(Block model) {
        return parameters.orElseGet(
                () -> {
                    Block block = child(model).orElseThrow();
                    return block instanceof ExternalWeights external
                            ? external.count()
                            : count(block, parameter -> true);
                });
    }

    private Shape output(Block model) {
        return output.orElseGet(
                () -> {
                    Block block = child(model).orElseThrow();
                    Shape found = block.getOutputShapes(block.getInputShapes())[0];
                    return new Shape(-1).addAll(found.slice(1));
                });
    }

    private Optional<Block> child(Block model) {
        return model.getChildren().stream()
                // DJL puts the number of a child before its name.
                .filter(child -> child.getKey().replaceFirst("^\\d+", "").equals(name))
                .map(Pair::getValue)
                .findFirst();
    }

    private static long count(Block block, Predicate<Parameter> predicate) {
        return Parameters.of(block).stream()
                .filter(predicate)
                .mapToLong(it -> it.getShape().size())
                .sum();
    }
}
