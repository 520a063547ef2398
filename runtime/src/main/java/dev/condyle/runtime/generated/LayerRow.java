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
 * A row of a model's summary, as known at compile time. The processor does not know how many
 * parameters an image network has, or which of them are frozen later.
 *
 * @param name the name of the layer and of its block
 * @param layer the layer type with its arguments
 * @param output the output shape, with -1 for the batch; if empty, the shape of its block
 * @param parameters the number of parameters including running statistics; if empty, the number in
 *     its block
 * @param trainable the number of trainable parameters; if empty, the number in its block
 */
public record LayerRow(
        String name,
        String layer,
        Optional<Shape> output,
        OptionalLong parameters,
        OptionalLong trainable) {

    /** Creates a row with counts that are read from the block. So is the shape if it is empty. */
    static LayerRow fromBlock(String name, String layer, Optional<Shape> output) {
        return new LayerRow(name, layer, output, OptionalLong.empty(), OptionalLong.empty());
    }

    /**
     * Returns the row with its counts.
     *
     * @param model the whole model, with initialised parameters
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
     * Returns the number of parameters including running statistics.
     *
     * @param model the whole model, with initialised parameters
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
                // DJL prefixes the name of a child with its index.
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
