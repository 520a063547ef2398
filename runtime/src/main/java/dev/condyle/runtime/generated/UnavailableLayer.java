package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.runtime.Layer;

/**
 * The value of a field that has a layer type but cannot be called in a forward pass: an input or a
 * head. Its error message states what the field is.
 */
public final class UnavailableLayer implements Layer {

    private final String field;
    private final String text;

    private UnavailableLayer(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /**
     * Returns the value of an input field.
     *
     * @param field the field with its class: {@code Visit.photo}
     */
    public static Layer input(String field) {
        return new UnavailableLayer(
                field,
                "an input, not a layer. Declare inputs as parameters of the @Forward method: one"
                        + " NDArray for each input, in source order, or one NDList.");
    }

    /**
     * Returns the value of a head field.
     *
     * @param field the field with its class: {@code Sign.colour}
     */
    public static Layer head(String field) {
        return new UnavailableLayer(
                field,
                "a head, not a layer. Heads are applied to the result of the @Forward method:"
                        + " return the features.");
    }

    /**
     * Always throws.
     *
     * @throws IllegalStateException always
     */
    @Override
    public NDArray apply(NDArray x) {
        throw unavailable();
    }

    /**
     * Always throws.
     *
     * @throws IllegalStateException always
     */
    @Override
    public NDList apply(NDList xs) {
        throw unavailable();
    }

    private IllegalStateException unavailable() {
        return new IllegalStateException(this + " was called, but it is " + text);
    }

    @Override
    public String toString() {
        return field;
    }
}
