package dev.condyle.runtime.network;

import dev.condyle.layer.Activation;
import java.util.List;

/** A part of a network, as data. Images and features are (N, C, H, W). */
public sealed interface NetworkPart {

    /**
     * Returns the number of output channels.
     *
     * @throws IllegalArgumentException if the number of input channels does not match; the message
     *     contains the name of the layer
     */
    int outputChannels(int inputChannels);

    /** Returns the stride over height and width; 1 if the size does not change. */
    int stride();

    /**
     * A convolution with a square kernel. Weight (out, in / groups, kernel, kernel); bias (out) if
     * it has one.
     */
    record Conv(
            LayerNames names,
            int in,
            int out,
            int kernel,
            int stride,
            int groups,
            boolean bias,
            PaddingRule padding) {

        /** Checks the numbers. */
        public Conv {
            if (in < 1 || out < 1 || groups < 1 || in % groups != 0 || out % groups != 0) {
                throw new IllegalArgumentException(
                        names.own()
                                + ": the channels ("
                                + in
                                + " in, "
                                + out
                                + " out) must be positive multiples of the number of groups, "
                                + groups
                                + ".");
            }
            if (kernel < 1 || kernel % 2 == 0 || stride < 1) {
                throw new IllegalArgumentException(
                        names.own()
                                + ": the kernel size must be odd and the stride at least 1, not "
                                + kernel
                                + " and "
                                + stride
                                + ".");
            }
        }

        private int outputChannels(int inputChannels) {
            expect(names, in, inputChannels);
            return out;
        }
    }

    /**
     * A batch norm. Weight, bias, running mean and running variance, each (channels).
     *
     * @param epsilon added to the variance
     * @param momentum the weight of the previous running statistics in an update
     */
    record Norm(LayerNames names, int channels, double epsilon, double momentum) {}

    /**
     * A convolution without bias, followed by a batch norm and an activation. Folding the norm
     * yields a single convolution with bias.
     */
    record ConvNorm(Conv conv, Norm norm, Activation.Function activation) implements NetworkPart {

        @Override
        public int outputChannels(int inputChannels) {
            int channels = conv.outputChannels(inputChannels);
            expect(norm.names(), norm.channels(), channels);
            return channels;
        }

        @Override
        public int stride() {
            return conv.stride();
        }
    }

    /** Max pooling; padded values are ignored. */
    record MaxPool(int kernel, int stride, PaddingRule padding) implements NetworkPart {

        @Override
        public int outputChannels(int inputChannels) {
            return inputChannels;
        }
    }

    /**
     * Multiplies each channel by a gate from 0 to 1 that is computed from the means of all
     * channels: sigmoid(expand(activation(reduce(mean)))), with two 1x1 convolutions with bias.
     * From <a href="https://arxiv.org/abs/1709.01507">Squeeze-and-Excitation Networks</a>.
     */
    record SqueezeExcite(Conv reduce, Activation.Function activation, Conv expand)
            implements NetworkPart {

        @Override
        public int outputChannels(int inputChannels) {
            int channels = expand.outputChannels(reduce.outputChannels(inputChannels));
            expect(reduce.names(), channels, inputChannels);
            return channels;
        }

        @Override
        public int stride() {
            return 1;
        }
    }

    /**
     * The sum of a body and a shortcut, followed by an activation.
     *
     * @param shortcut the parts of the shortcut; empty for the identity
     * @param dropRate the probability that training drops the body for an image (<a
     *     href="https://arxiv.org/abs/1603.09382">stochastic depth</a>); otherwise the output of
     *     the body is divided by 1 - dropRate
     */
    record Residual(
            List<NetworkPart> body,
            List<NetworkPart> shortcut,
            Activation.Function activation,
            double dropRate)
            implements NetworkPart {

        /** Copies the lists. */
        public Residual {
            body = List.copyOf(body);
            shortcut = List.copyOf(shortcut);
        }

        @Override
        public int outputChannels(int inputChannels) {
            int channels = outputChannels(body, inputChannels);
            int side = outputChannels(shortcut, inputChannels);
            if (channels != side || stride() != stride(shortcut)) {
                throw new IllegalArgumentException(
                        "The residual body produces "
                                + channels
                                + " channels at stride "
                                + stride()
                                + ", but its shortcut produces "
                                + side
                                + " at stride "
                                + stride(shortcut));
            }
            return channels;
        }

        @Override
        public int stride() {
            return stride(body);
        }

        private static int outputChannels(List<NetworkPart> parts, int inputChannels) {
            int channels = inputChannels;
            for (NetworkPart part : parts) {
                channels = part.outputChannels(channels);
            }
            return channels;
        }

        private static int stride(List<NetworkPart> parts) {
            return parts.stream().mapToInt(NetworkPart::stride).reduce(1, (a, b) -> a * b);
        }
    }

    private static void expect(LayerNames layer, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException(
                    layer.own() + " expects " + expected + " channels, but receives " + actual);
        }
    }
}
