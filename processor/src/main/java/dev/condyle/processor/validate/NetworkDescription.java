package dev.condyle.processor.validate;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.Pooling;
import dev.condyle.processor.model.Dims;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The validated {@code @NetworkSpec} of an image network.
 *
 * @param type the class of the network
 * @param input the input size that it was designed for, (C, H, W)
 * @param channels the channels of its features at width 1
 * @param stride the total stride
 * @param pooling its default pooling
 * @param variants its variants, the default first
 * @param parameters the number of parameters at width 1, or -1 if unknown
 * @param trainable the number of trainable parameters, or -1 if unknown
 */
record NetworkDescription(
        TypeElement type,
        Dims input,
        int channels,
        int stride,
        Pooling pooling,
        List<Variant> variants,
        long parameters,
        long trainable) {

    /**
     * The network in one of the conventions.
     *
     * @param conventions the conventions
     * @param mean the means subtracted from an image, one per channel
     * @param std the standard deviations that an image is divided by, one per channel
     * @param width how the number of channels depends on the width
     * @param presets the weights that have a name
     */
    record Variant(
            Conventions conventions,
            List<Double> mean,
            List<Double> std,
            Width width,
            List<Preset> presets) {}

    /**
     * Weights with a name.
     *
     * @param name the name
     * @param weights their location
     * @param width the width of the network
     * @param classes the number of classes of their classifier, or 0 if unknown
     */
    record Preset(String name, String weights, double width, int classes) {}

    /** Returns the names of the presets of all variants. */
    List<String> presetNames() {
        return variants.stream()
                .flatMap(variant -> variant.presets().stream())
                .map(Preset::name)
                .distinct()
                .toList();
    }

    /** Returns the name of the network. */
    String name() {
        return type.getSimpleName().toString();
    }
}
