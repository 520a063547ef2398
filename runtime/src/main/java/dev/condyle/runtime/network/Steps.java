package dev.condyle.runtime.network;

import java.util.List;

/** Makes the step of each kind of part. */
final class Steps {

    private final String prefix;
    private final Layers layers;

    /**
     * @param prefix what stands before the names of the layers
     * @param layers takes the layers
     */
    Steps(String prefix, Layers layers) {
        this.prefix = prefix;
        this.layers = layers;
    }

    List<Step> of(List<Part> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Step of(Part part) {
        if (part instanceof Part.ConvNorm unit) {
            return new ConvNormStep(unit, this);
        }
        if (part instanceof Part.Residual residual) {
            return new ResidualStep(residual, this);
        }
        if (part instanceof Part.SqueezeExcite gate) {
            return new SqueezeExciteStep(gate, this);
        }
        return new MaxPoolStep((Part.MaxPool) part);
    }

    ConvBlock layer(Part.Conv conv) {
        return layers.add(prefix + conv.names().own(), new ConvBlock(conv));
    }

    NormBlock layer(Part.Norm norm) {
        return layers.add(prefix + norm.names().own(), new NormBlock(norm));
    }
}
