package dev.condyle.runtime.backbone;

import dev.condyle.layer.Activation;
import dev.condyle.runtime.network.LayerNames;
import dev.condyle.runtime.network.NetworkPart;
import dev.condyle.runtime.network.PaddingRule;

/** The padding, epsilon and momentum that all layers of a network share. */
record LayerConventions(PaddingRule padding, double epsilon, double momentum) {

    /** The values that torchvision and timm use for all networks in this package. */
    static final LayerConventions TORCHVISION =
            new LayerConventions(PaddingRule.SYMMETRIC, 1e-5, 0.9);

    /** Returns a convolution over all channels, followed by a batch norm and an activation. */
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

    /** Returns a depthwise convolution, followed by a batch norm and an activation. */
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
