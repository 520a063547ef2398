package dev.condyle.runtime.internal;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.weights.ExternalWeights;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A row of a model's summary, as the processor knows it. Of a network for pictures it does not know
 * how many numbers are in it, nor how much of it is frozen by and by.
 *
 * @param name the name of the layer, that of its block
 * @param layer what it is, with its arguments
 * @param output the shape of its output, with -1 for the batch
 * @param parameters how many numbers it learns or keeps; none: its block is asked
 * @param trainable how many of them training changes; none: its block is asked
 */
public record LayerRow(
        String name, String layer, Shape output, OptionalLong parameters, OptionalLong trainable) {

    /**
     * The row with its counts.
     *
     * @param model the whole model, its parameters initialised
     */
    LayerSummary in(Block model) {
        if (parameters.isPresent() && trainable.isPresent()) {
            return new LayerSummary(
                    name, layer, output, parameters.getAsLong(), trainable.getAsLong());
        }
        Block block = child(model).orElseThrow();
        if (block instanceof ExternalWeights external) {
            return new LayerSummary(name, layer, output, external.count(), 0, external.count());
        }
        Collection<Parameter> all = block.getParameters().values();
        long numbers = count(all, parameter -> true);
        long learned = count(all, LayerRow::isLearned);
        long trained = count(all, it -> isLearned(it) && it.requiresGradient());
        long frozen = trained == 0 ? numbers : learned - trained;
        return new LayerSummary(name, layer, output, numbers, trained, frozen);
    }

    private Optional<Block> child(Block model) {
        return model.getChildren().stream()
                // DJL puts the number of a child before its name.
                .filter(child -> child.getKey().replaceFirst("^\\d+", "").equals(name))
                .map(Pair::getValue)
                .findFirst();
    }

    private static boolean isLearned(Parameter parameter) {
        return parameter.getType() != Parameter.Type.RUNNING_MEAN
                && parameter.getType() != Parameter.Type.RUNNING_VAR;
    }

    private static long count(Collection<Parameter> parameters, Predicate<Parameter> predicate) {
        return parameters.stream().filter(predicate).mapToLong(it -> it.getShape().size()).sum();
    }
}
