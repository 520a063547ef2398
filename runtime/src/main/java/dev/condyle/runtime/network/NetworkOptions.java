package dev.condyle.runtime.network;

import dev.condyle.Conventions;
import dev.condyle.NormMode;
import java.util.Objects;

/**
 * What a network is to be like: {@code NetworkOptions.defaults().width(0.5)}. Immutable; every
 * method that takes a value gives new options.
 *
 * @param conventions padding, epsilon and momentum. Default: what the network names first
 * @param width the width multiplier, above 0. Default: 1
 * @param inputChannels the channels of a picture, at least 1. Default: 3
 * @param norms what batch norms do while training. Default: {@link NormMode#INFERENCE}
 * @param classes the classes of the network's own classifier, or 0 (default) for the features
 *     without one
 */
public record NetworkOptions(
        Conventions conventions, double width, int inputChannels, NormMode norms, int classes) {

    private static final NetworkOptions DEFAULTS =
            new NetworkOptions(Conventions.DEFAULT, 1, 3, NormMode.INFERENCE, 0);

    /** Checks the values. */
    public NetworkOptions {
        Objects.requireNonNull(conventions, "conventions");
        Objects.requireNonNull(norms, "norms");
        if (!(width > 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("A width is above 0, not " + width + ".");
        }
        if (inputChannels < 1) {
            throw new IllegalArgumentException(
                    "A picture has at least one channel, not " + inputChannels + ".");
        }
        if (classes < 0) {
            throw new IllegalArgumentException("There cannot be " + classes + " classes.");
        }
    }

    /** The network's own conventions, width 1, 3 channels, norms in inference mode, no classes. */
    public static NetworkOptions defaults() {
        return DEFAULTS;
    }

    /** Sets the conventions. */
    public NetworkOptions conventions(Conventions conventions) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }

    /** Sets the width multiplier. */
    public NetworkOptions width(double width) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }

    /** Sets the number of channels of a picture. */
    public NetworkOptions inputChannels(int inputChannels) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }

    /** Sets what batch norms do while training. */
    public NetworkOptions norms(NormMode norms) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }

    /**
     * Asks for the network with its own classifier, as it was pretrained: ImageNet has 1000
     * classes, in TensorFlow often 1001.
     */
    public NetworkOptions classes(int classes) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }
}
