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
 * @param variants its conventions, default first
 * @param parameters the number of parameters at width 1, or -1
 * @param trainable the number of trainable parameters, or -1
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
     * @param mean what is subtracted from an image, one number per channel
     * @param std what an image is divided by, one number per channel
     * @param width how channels depend on the width
     */
    record Variant(Conventions conventions, List<Double> mean, List<Double> std, Width width) {}

    /** Returns the name of the network. */
    String name() {
        return type.getSimpleName().toString();
    }
}
