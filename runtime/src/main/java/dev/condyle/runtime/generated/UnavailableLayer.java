package dev.condyle.runtime.generated;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.runtime.Layer;

/**
 * What stands in a field that is of the type of a layer, but none that a forward pass could call:
 * an input or a head. It says what the field is.
 */
public final class UnavailableLayer implements Layer {

    private final String field;
    private final String text;

    private UnavailableLayer(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /**
     * An input.
     *
     * @param field its field, with the class: {@code Visit.photo}
     */
    public static Layer input(String field) {
        return new UnavailableLayer(
                field,
                "an input, not a layer. What comes in is a parameter of the @Forward method: take"
                        + " one NDArray for each input, in source order, or one NDList.");
    }

    /**
     * A head.
     *
     * @param field its field, with the class: {@code Sign.colour}
     */
    public static Layer head(String field) {
        return new UnavailableLayer(
                field,
                "a head, not a layer. It is applied to what the @Forward method returns: return"
                        + " the features.");
    }

    /**
     * Refuses to.
     *
     * @throws IllegalStateException always
     */
    @Override
    public NDArray apply(NDArray x) {
        throw refusal();
    }

    /**
     * Refuses to.
     *
     * @throws IllegalStateException always
     */
    @Override
    public NDList apply(NDList xs) {
        throw refusal();
    }

    private IllegalStateException refusal() {
        return new IllegalStateException(this + " was called, but it is " + text);
    }

    @Override
    public String toString() {
        return field;
    }
}
