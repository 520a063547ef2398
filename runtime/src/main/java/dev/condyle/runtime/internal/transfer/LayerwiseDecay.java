package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The factors of the learning rates of backbones; that of what is behind them is 1.
 *
 * @param factors the factor of each parameter of the backbones, by its id
 */
public record LayerwiseDecay(Map<String, Double> factors) implements ToDoubleFunction<Parameter> {

    /** The same for all of them. */
    static LayerwiseDecay of(List<Block> backbones, double factor) {
        Map<String, Double> rates = new HashMap<>();
        backbones.forEach(backbone -> put(rates, backbone, factor));
        return new LayerwiseDecay(rates);
    }

    private static void put(Map<String, Double> rates, Block backbone, double factor) {
        backbone.getParameters().values().forEach(p -> rates.put(p.getId(), factor));
    }

    /**
     * Lower towards the bottom of each; the same for the whole of a network without stages.
     *
     * @param backbones the backbones, thawed as far as they will be trained
     * @param top the factor of the top stage
     * @param decay by how much that of the lowest trained stage is below it
     */
    public static LayerwiseDecay of(List<Block> backbones, double top, double decay) {
        Map<String, Double> rates = new HashMap<>();
        for (Block backbone : backbones) {
            if (backbone instanceof NetworkBlock network) {
                put(rates, network, top, decay);
            } else {
                put(rates, backbone, top);
            }
        }
        return new LayerwiseDecay(rates);
    }

    private static void put(
            Map<String, Double> rates, NetworkBlock network, double top, double decay) {
        List<String> stages = BackboneFreeze.trainableStages(network);
        int last = stages.size() - 1;
        for (int i = 0; i <= last; i++) {
            double below = last == 0 ? 0 : (double) (last - i) / last;
            double rate = top * Math.pow(decay, -below);
            network.parameters(stages.get(i)).forEach(p -> rates.put(p.getId(), rate));
        }
    }

    @Override
    public double applyAsDouble(Parameter parameter) {
        return factors.getOrDefault(parameter.getId(), 1.0);
    }
}
