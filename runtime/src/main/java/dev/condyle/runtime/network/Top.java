package dev.condyle.runtime.network;

import java.util.Optional;

/**
 * The classifier of a network: global average pooling, dropout, a dense layer.
 *
 * @param names the names of the dense layer; {@code own} is the full name
 * @param dropout the fraction of features that is dropped during training
 * @param in the number of features
 * @param classes the number of classes
 */
public record Top(LayerNames names, double dropout, int in, int classes) {

    /** Returns the classifier for the options; empty if they specify no classes. */
    public static Optional<Top> of(
            NetworkOptions options, LayerNames names, double dropout, int in) {
        return options.classes() == 0
                ? Optional.empty()
                : Optional.of(new Top(names, dropout, in, options.classes()));
    }
}
