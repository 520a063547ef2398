package dev.condyle.runtime;

import ai.djl.ndarray.types.Shape;

/**
 * A row of a model's summary.
 *
 * @param name the name of the layer: its field, {@code head}, or {@code backbone} and {@code
 *     pooling} for a network
 * @param layer what it is, with its arguments: {@code Conv2d(filters=32, kernel=3,
 *     activation=RELU)}
 * @param output the shape of its output, with -1 for the batch
 * @param parameters how many numbers it learns or keeps
 * @param trainable how many of them training changes; running statistics are not among them
 * @param frozen how many of them are kept from training: all numbers of a network that is frozen,
 *     statistics included, or the frozen weights of one that is frozen in part
 */
public record LayerSummary(
        String name, String layer, Shape output, long parameters, long trainable, long frozen) {

    /** A layer of which nothing is frozen. */
    public LayerSummary(String name, String layer, Shape output, long parameters, long trainable) {
        this(name, layer, output, parameters, trainable, 0);
    }
}
