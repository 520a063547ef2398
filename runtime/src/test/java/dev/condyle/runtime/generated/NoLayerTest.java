package dev.condyle.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.runtime.Layer;
import org.junit.jupiter.api.Test;

class NoLayerTest {

    @Test
    void anInputFieldReportsHowToDeclareInputs() {
        refuses(
                UnavailableLayer.input("Visit.photo"),
                "Visit.photo was called, but it is an input, not a layer. Declare inputs"
                        + " as parameters of the @Forward method: one NDArray for each input, in"
                        + " source order, or one NDList.");
    }

    @Test
    void aHeadFieldReportsWhereHeadsAreApplied() {
        refuses(
                UnavailableLayer.head("Sign.colour"),
                "Sign.colour was called, but it is a head, not a layer. Heads are applied to the"
                        + " result of the @Forward method: return the features.");
    }

    private static void refuses(Layer field, String message) {
        NDArray array = null;
        assertEquals(
                message,
                assertThrows(IllegalStateException.class, () -> field.apply(array)).getMessage());
        assertEquals(
                message,
                assertThrows(IllegalStateException.class, () -> field.apply(new NDList()))
                        .getMessage());
    }
}
