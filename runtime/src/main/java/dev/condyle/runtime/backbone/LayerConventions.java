package dev.condyle.runtime.backbone;

import dev.condyle.layer.Activation;
import dev.condyle.runtime.network.LayerNames;
import dev.condyle.runtime.network.NetworkPart;
import dev.condyle.runtime.network.PaddingRule;

/** What the parts of a network have in common, as its conventions have it. */
record LayerConventions(PaddingRule padding, double epsilon, double momentum) {

    /** What torchvision and timm do in all networks here. */
    static final LayerConventions TORCHVISION =
            new LayerConventions(PaddingRule.SYMMETRIC, 1e-5, 0.9);

    /** A convolution over all channels, its norm and an activation. */
    NetworkPart.ConvNorm convNorm(
            LayerNames conv,
            LayerNames norm,
            int in,
            int out,
            int kernel,
            int stride,
            Activation.Function activation) {
        return convNorm(conv, norm, in, out, kernel, stride, 1, activation);
    }

    /** A convolution of each channel by itself, its norm and an activation. */
    NetworkPart.ConvNorm depthwise(
            LayerNames conv,
            LayerNames norm,
            int channels,
            int kernel,
            int stride,
            Activation.Function activation) {
        return convNorm(conv, norm, channels, channels, kernel, stride, channels, activation);
    }

    private NetworkPart.ConvNorm convNorm(
            LayerNames conv,
            LayerNames norm,
            int in,
            int out,
            int kernel,
            int stride,
            int groups,
            Activation.Function activation) {
        return new NetworkPart.ConvNorm(
                new NetworkPart.Conv(conv, in, out, kernel, stride, groups, false, padding),
                new NetworkPart.Norm(norm, out, epsilon, momentum),
                activation);
    }
}
