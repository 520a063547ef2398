package dev.condyle.runtime;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The type of a field that declares a layer. An annotation of {@code dev.condyle.layer} on the
 * field specifies the kind of layer. The name of the field, or that of its {@link
 * dev.condyle.Named}, is the name of the layer in the generated block and in the saved file ({@code
 * conv1.weight}).
 *
 * <p>Layers are applied in source order, unless the class has a method annotated with {@link
 * dev.condyle.Forward}, which calls them. The fields can be used only during that call and on its
 * thread. In an instance that user code creates, they are null.
 */
public interface Layer {

    /**
     * Applies the layer, including its activation, to an array.
     *
     * @param x a batch of the layer's inputs, (N, ...)
     * @return the layer's output, (N, ...)
     * @throws IllegalStateException if called after the layer's forward pass or on another thread
     */
    NDArray apply(NDArray x);

    /**
     * Passes a list of arrays through the layer, for layers with several inputs or outputs.
     *
     * @param xs batches of the layer's inputs, each (N, ...)
     * @return the layer's outputs
     * @throws IllegalStateException if called after the layer's forward pass or on another thread
     */
    NDList apply(NDList xs);
}
