package dev.condyle.runtime.network;

import java.util.Optional;

/**
 * A network's own classifier: average pooling over height and width, dropout, a dense layer.
 *
 * @param names the names of the dense layer, the first one full
 * @param dropout the fraction of features that is dropped while training
 * @param in the number of features
 * @param classes the number of classes
 */
public record Top(LayerNames names, double dropout, int in, int classes) {

    /** The classifier that the options ask for. */
    public static Optional<Top> of(
            NetworkOptions options, LayerNames names, double dropout, int in) {
        return options.classes() == 0
                ? Optional.empty()
                : Optional.of(new Top(names, dropout, in, options.classes()));
    }
}
