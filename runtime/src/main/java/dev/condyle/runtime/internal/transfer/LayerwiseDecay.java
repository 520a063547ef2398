package dev.condyle.runtime.internal.transfer;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.network.NetworkBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The learning-rate factors of the parameters of backbones (layer-wise learning-rate decay). The
 * factor of all other parameters is 1.
 *
 * @param factors the factor of each parameter of the backbones, by the id of the parameter
 */
public record LayerwiseDecay(Map<String, Double> factors) implements ToDoubleFunction<Parameter> {

    /** Returns the same factor for all parameters of the backbones. */
    static LayerwiseDecay of(List<Block> backbones, double factor) {
        Map<String, Double> rates = new HashMap<>();
        backbones.forEach(backbone -> put(rates, backbone, factor));
        return new LayerwiseDecay(rates);
    }

    private static void put(Map<String, Double> rates, Block backbone, double factor) {
        backbone.getParameters().values().forEach(p -> rates.put(p.getId(), factor));
    }

    /**
     * Returns factors that decrease geometrically from the top stage of each backbone to its lowest
     * trained stage. A network without stages has the factor of the top stage.
     *
     * @param backbones the backbones, with the parameters to train unfrozen
     * @param top the factor of the top stage
     * @param decay the ratio of the factor of the top stage to the factor of the lowest trained
     *     stage
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
