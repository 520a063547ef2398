package dev.condyle.runtime.network;

import java.util.List;

/** Creates the step for each type of part. */
final class Steps {

    private final String prefix;
    private final Layers layers;

    /**
     * Creates a factory.
     *
     * @param prefix the prefix of the layer names
     * @param layers receives the layers
     */
    Steps(String prefix, Layers layers) {
        this.prefix = prefix;
        this.layers = layers;
    }

    List<Step> of(List<NetworkPart> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Step of(NetworkPart part) {
        if (part instanceof NetworkPart.ConvNorm unit) {
            return new ConvNormStep(unit, this);
        }
        if (part instanceof NetworkPart.Residual residual) {
            return new ResidualStep(residual, this);
        }
        if (part instanceof NetworkPart.SqueezeExcite gate) {
            return new SqueezeExciteStep(gate, this);
        }
        return new MaxPoolStep((NetworkPart.MaxPool) part);
    }

    ConvBlock layer(NetworkPart.Conv conv) {
        return layers.add(prefix + conv.names().own(), new ConvBlock(conv));
    }

    NormBlock layer(NetworkPart.Norm norm) {
        return layers.add(prefix + norm.names().own(), new NormBlock(norm));
    }
}
