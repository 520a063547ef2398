package dev.condyle.runtime.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The factors of the learning rates of a backbone; that of what is behind it is 1.
 *
 * @param backbone the factor of each parameter of the backbone, by its id
 */
record Rates(Map<String, Double> backbone) implements ToDoubleFunction<Parameter> {

    /** The same for the whole backbone. */
    static Rates of(Block backbone, double factor) {
        Map<String, Double> rates = new HashMap<>();
        backbone.getParameters().values().forEach(p -> rates.put(p.getId(), factor));
        return new Rates(rates);
    }

    /**
     * Lower towards the bottom; the same for the whole of a network without stages.
     *
     * @param backbone the backbone, thawed as far as it will be trained
     * @param top the factor of its top stage
     * @param spread by how much that of the lowest trained stage is below it
     */
    static Rates of(Block backbone, double top, double spread) {
        if (!(backbone instanceof NetworkBlock network)) {
            return of(backbone, top);
        }
        Map<String, Double> rates = new HashMap<>();
        List<String> stages = BackboneFreeze.trainableStages(network);
        int last = stages.size() - 1;
        for (int i = 0; i <= last; i++) {
            double below = last == 0 ? 0 : (double) (last - i) / last;
            double rate = top * Math.pow(spread, -below);
            network.parameters(stages.get(i)).forEach(p -> rates.put(p.getId(), rate));
        }
        return new Rates(rates);
    }

    @Override
    public double applyAsDouble(Parameter parameter) {
        return backbone.getOrDefault(parameter.getId(), 1.0);
    }
}
