package dev.condyle.runtime.network;

import dev.condyle.Conventions;
import dev.condyle.NormMode;
import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;

/**
 * Options for building a network, such as {@code NetworkOptions.defaults().width(0.5)}. Immutable:
 * every method that sets an option returns a new object.
 *
 * @param conventions padding, epsilon and momentum. Default: the first variant of the network
 * @param width the width multiplier, greater than 0. Default: 1
 * @param inputChannels the number of channels of an image, at least 1. Default: 3
 * @param norms how batch norms behave during training. Default: {@link NormMode#INFERENCE}
 * @param classes the number of classes of the network's own classifier, or 0 (default) for the
 *     features without a classifier
 */
public record NetworkOptions(
        Conventions conventions, double width, int inputChannels, NormMode norms, int classes) {

    private static final NetworkOptions DEFAULTS =
            new NetworkOptions(Conventions.DEFAULT, 1, 3, NormMode.INFERENCE, 0);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a value is out of range
     */
    public NetworkOptions {
        Objects.requireNonNull(conventions, "conventions");
        Objects.requireNonNull(norms, "norms");
        Arguments.above("width", width, 0);
        Arguments.atLeast("inputChannels", inputChannels, 1);
        Arguments.atLeast("classes", classes, 0);
    }

    /**
     * Returns the default options: the default conventions of the network, width 1, 3 channels,
     * norms in inference mode, no classifier.
     */
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

    /** Sets the number of channels of an image. */
    public NetworkOptions inputChannels(int inputChannels) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }

    /** Sets how batch norms behave during training. */
    public NetworkOptions norms(NormMode norms) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }

    /**
     * Builds the network with its own classifier, as for pretraining. ImageNet has 1000 classes;
     * TensorFlow models often use 1001.
     */
    public NetworkOptions classes(int classes) {
        return new NetworkOptions(conventions, width, inputChannels, norms, classes);
    }
}
