package dev.condyle.runtime;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The type of a field that declares a layer. An annotation from {@code dev.condyle.layer} on the
 * field selects the kind of layer. The field's name is the layer's name in the generated block and
 * in the saved file ({@code conv1.weight}).
 *
 * <p>Layers are applied in source order, unless the class has a method annotated with {@link
 * dev.condyle.Forward}. That method calls the layers itself; they can be called only while it runs,
 * and only on its thread. In an instance that you create yourself, the fields are null.
 */
public interface Layer {

    /**
     * Applies the layer, including its activation, to an array.
     *
     * @param x a batch of the layer's input, (N, ...)
     * @return the layer's output, (N, ...)
     * @throws IllegalStateException if called after the forward pass of the layer has ended, or on
     *     another thread
     */
    NDArray apply(NDArray x);

    /**
     * Applies the layer to a list of arrays. Use it for a layer with several inputs or outputs.
     *
     * @param xs batches of the layer's inputs, each (N, ...)
     * @return the layer's outputs
     * @throws IllegalStateException if called after the forward pass of the layer has ended, or on
     *     another thread
     */
    NDList apply(NDList xs);
}
