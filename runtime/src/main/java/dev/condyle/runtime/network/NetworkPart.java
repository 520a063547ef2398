package dev.condyle.runtime.network;

import dev.condyle.layer.Activation;
import java.util.List;

/** A step of a network, as data. Pictures and features are (N, C, H, W). */
public sealed interface NetworkPart {

    /**
     * The number of channels that come out, of those that go in.
     *
     * @throws IllegalArgumentException if it does not take as many; the message names the layer
     */
    int outputChannels(int inputChannels);

    /** The stride over height and width, 1 where the size stays. */
    int stride();

    /**
     * A convolution with a square kernel. Weight (out, in / groups, kernel, kernel), where it has
     * one a bias (out).
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
                                + ": "
                                + groups
                                + " groups of "
                                + in
                                + " to "
                                + out
                                + " channels");
            }
            if (kernel < 1 || kernel % 2 == 0 || stride < 1) {
                throw new IllegalArgumentException(
                        names.own()
                                + ": a kernel is odd and a stride at least 1, not "
                                + kernel
                                + " and "
                                + stride);
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
     * @param momentum the fraction of the running statistics that a batch keeps
     */
    record Norm(LayerNames names, int channels, double epsilon, double momentum) {}

    /**
     * A convolution without bias, its batch norm and an activation: what becomes one biased
     * convolution when the norm is folded into it.
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

    /** A maximum over windows; what is padded does not count. */
    record MaxPool(int kernel, int stride, PaddingRule padding) implements NetworkPart {

        @Override
        public int outputChannels(int inputChannels) {
            return inputChannels;
        }
    }

    /**
     * Multiplies each channel by a number from 0 to 1 that depends on the means of all channels:
     * sigmoid(expand(activation(reduce(mean)))), with two biased 1x1 convolutions. From <a
     * href="https://arxiv.org/abs/1709.01507">Squeeze-and-Excitation Networks</a>.
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
     * The sum of a body and a shortcut, then an activation.
     *
     * @param shortcut its parts; none for the input as it is
     * @param dropRate the probability that training leaves a picture's body out (<a
     *     href="https://arxiv.org/abs/1603.09382">stochastic depth</a>); those kept are divided by
     *     1 - dropRate
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
                        "A body gives "
                                + channels
                                + " channels at stride "
                                + stride()
                                + ", its shortcut "
                                + side
                                + " at "
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
                    layer.own() + " takes " + expected + " channels, but gets " + actual);
        }
    }
}
