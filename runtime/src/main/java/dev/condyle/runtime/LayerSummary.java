package dev.condyle.runtime;

import ai.djl.ndarray.types.Shape;

/**
 * One row of a model summary.
 *
 * @param name the name of the layer in saved models: the name of its field or of its
 *     {@code @Named}, {@code head}, or {@code backbone} or {@code pooling} for a pretrained network
 * @param layer the kind of layer and its arguments: {@code Conv2d(filters=32, kernel=3,
 *     activation=RELU)}
 * @param output the output shape, with -1 for the batch dimension
 * @param parameters the number of parameters, including running statistics
 * @param trainable the number of trainable parameters; excludes running statistics
 * @param frozen the number of frozen parameters: all of them, including running statistics, if the
 *     network is frozen, or only the frozen weights if it is partly frozen
 */
public record LayerSummary(
        String name, String layer, Shape output, long parameters, long trainable, long frozen) {

    /** Creates the summary of a layer without frozen parameters. */
    public LayerSummary(String name, String layer, Shape output, long parameters, long trainable) {
        this(name, layer, output, parameters, trainable, 0);
    }
}
