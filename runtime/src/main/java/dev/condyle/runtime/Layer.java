package dev.condyle.runtime;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The type of a field that declares a layer. Which layer it is, an annotation of {@code
 * dev.condyle.layer} on the field says; the name of the field is the name of the layer in the
 * generated block and in the saved file ({@code conv1.weight}).
 *
 * <p>Layers follow one another in source order, unless the class has a method with {@link
 * dev.condyle.Forward}. That method calls them, while it runs and on the thread on which it runs.
 * The fields of an instance that one makes oneself are null.
 */
public interface Layer {

    /**
     * Passes an array through the layer, its activation included.
     *
     * @param x a batch of what the layer takes, (N, ...)
     * @return what the layer gives, (N, ...)
     * @throws IllegalStateException after the forward pass that the layer belongs to, or on another
     *     thread
     */
    NDArray apply(NDArray x);

    /**
     * Passes a list through the layer, for one that takes or gives several arrays.
     *
     * @param xs batches of what the layer takes, each (N, ...)
     * @return what the layer gives
     * @throws IllegalStateException after the forward pass that the layer belongs to, or on another
     *     thread
     */
    NDList apply(NDList xs);
}
