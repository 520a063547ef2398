package dev.condyle.processor.validate;

import dev.condyle.Conventions;
import dev.condyle.NetworkSpec.Width;
import dev.condyle.Pooling;
import dev.condyle.processor.model.Dims;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A network for pictures as its {@code @NetworkSpec} describes it, checked.
 *
 * @param type the class of the network
 * @param input the picture that it was made for, (C, H, W)
 * @param channels the channels of its features at width 1
 * @param stride by how much a feature is coarser than a pixel
 * @param pooling what its default pooling is
 * @param variants the conventions that it is built in, its own first
 * @param parameters how many numbers it has at width 1, or -1
 * @param trainable how many of them can be trained, or -1
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
     * @param mean what is subtracted from a picture, a number for each of its channels
     * @param std what it is then divided by, a number for each of its channels
     * @param width how channels change with the width
     */
    record Variant(Conventions conventions, List<Double> mean, List<Double> std, Width width) {}

    /** The name of the network. */
    String name() {
        return type.getSimpleName().toString();
    }
}
