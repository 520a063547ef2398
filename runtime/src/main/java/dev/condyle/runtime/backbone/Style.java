package dev.condyle.runtime.backbone;

import dev.condyle.layer.Activation;
import dev.condyle.runtime.network.Names;
import dev.condyle.runtime.network.Padding;
import dev.condyle.runtime.network.Part;

/** What the parts of a network have in common, as its conventions have it. */
public record Style(Padding padding, double epsilon, double momentum) {

    /** What torchvision and timm do in all networks here. */
    public static final Style TORCHVISION = new Style(Padding.SYMMETRIC, 1e-5, 0.9);

    /** A convolution over all channels, its norm and an activation. */
    public Part.ConvNorm convNorm(
            Names conv,
            Names norm,
            int in,
            int out,
            int kernel,
            int stride,
            Activation.Function activation) {
        return convNorm(conv, norm, in, out, kernel, stride, 1, activation);
    }

    /** A convolution of each channel by itself, its norm and an activation. */
    Part.ConvNorm depthwise(
            Names conv,
            Names norm,
            int channels,
            int kernel,
            int stride,
            Activation.Function activation) {
        return convNorm(conv, norm, channels, channels, kernel, stride, channels, activation);
    }

    private Part.ConvNorm convNorm(
            Names conv,
            Names norm,
            int in,
            int out,
            int kernel,
            int stride,
            int groups,
            Activation.Function activation) {
        return new Part.ConvNorm(
                new Part.Conv(conv, in, out, kernel, stride, groups, false, padding),
                new Part.Norm(norm, out, epsilon, momentum),
                activation);
    }
}
