package dev.condyle.samples.subclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import dev.condyle.runtime.Layer;
import dev.condyle.runtime.model.Classifier;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is wrong with a forward pass is told when the model is made, by the names of its layers. */
class ForwardMistakesTest {

    @Test
    void aLayerThatDoesNotFitIsNamedWithWhatReachedIt() {
        String message = message(Cases_MisfitModel::create);
        assertTrue(
                message.startsWith(
                        "Layer conv, @Conv1d(filters=2, kernel=3), does not fit what reaches it, (N, 4): "),
                message);
    }

    @Test
    void aLayerThatIsCalledWithShapesThatClashIsNamedWithBoth() {
        String message = message(Cases_ClashModel::create);
        assertTrue(
                message.startsWith(
                        "Layer a, @Dense(4), is called twice, but what it got first, (N, 6), and what it got then, (N, 4), cannot share its weights: "),
                message);
    }

    @Test
    void anOperationThatFailsIsToldWithTheShapesSoFar() {
        assertEquals(
                "The @Forward method fails on the input (N, 6), where layers gave a (N, 4): The size of tensor a (6) must match the size of tensor b (4) at non-singleton dimension 1.",
                message(Cases_AddsWhatDoesNotFitModel::create));
    }

    @Test
    void aLayerThatIsNeverReachedIsNamed() {
        assertEquals(
                "The forward pass does not reach layer b, @Dense(units=5, activation=RELU). Call it in the @Forward method, whatever the numbers are, or leave out the field.",
                message(Cases_MissedModel::create));
    }

    @Test
    void featuresThatAreNoVectorAreShown() {
        assertEquals(
                "The features are (N, 2, 4), but a head takes a vector, (N, F): let the last step of the forward pass be a @GlobalAvgPool or @Flatten layer, or flatten(1, -1).",
                message(Cases_NoVectorModel::create));
    }

    @Test
    void aPassThatMixesTheBatchIsRefused() {
        assertEquals(
                "The @Forward method returned (1, 12) for a batch of 2. The first dimension of the features is that of the batch: leave it as it is in reshape, flatten and squeeze.",
                message(Cases_MixesTheBatchModel::create));
        assertEquals(
                "The @Forward method returned (3) for a batch of 1. The first dimension of the features is that of the batch: leave it as it is in reshape, flatten and squeeze.",
                message(Cases_SqueezesModel::create));
    }

    @Test
    void nullInsteadOfFeaturesIsSaid() {
        assertEquals(
                "The @Forward method returned null instead of the features.",
                message(Cases_ReturnsNullModel::create));
    }

    @Test
    void aLayerInAnInitializerIsToldWhereLayersAre() {
        String message = message(Cases_UsesLayersTooEarlyModel::create);
        assertTrue(
                message.startsWith(
                        "A constructor or an initializer of a class with @Forward failed on a null. Layers are there only while its @Forward method runs: call them in it."),
                message);
    }

    @Test
    void anInputThatIsCalledSaysWhatItIs() {
        assertEquals(
                "Cases.CallsAnInput.left was called, but it is an input, not a layer. What comes in is a parameter of the @Forward method: take one NDArray for each input, in source order, or one NDList.",
                message(Cases_CallsAnInputModel::create));
    }

    @Test
    void aHeadThatIsCalledSaysWhatItIs() {
        assertEquals(
                "Cases.CallsAHead.colour was called, but it is a head, not a layer. It is applied to what the @Forward method returns: return the features.",
                message(Cases_CallsAHeadModel::create));
    }

    @Test
    void aLayerEndsWithItsPass() throws Exception {
        try (Cases_LetsALayerOutModel model = Cases_LetsALayerOutModel.create()) {
            model.predict(new float[6]);
            Layer escaped = (Layer) Cases.LetsALayerOut.escaped;
            assertEquals(
                    "Layer a was called after its forward pass had ended. Each pass has layers of its own: call them while the @Forward method runs, and do not keep them.",
                    message(() -> escaped.apply(new NDList())));
            FutureTask<NDList> elsewhere = new FutureTask<>(() -> escaped.apply(new NDList()));
            Thread other = new Thread(elsewhere, "other");
            other.start();
            Throwable thrown = assertThrows(ExecutionException.class, elsewhere::get).getCause();
            assertEquals(IllegalStateException.class, thrown.getClass());
            assertTrue(thrown.getMessage().startsWith("Layer a was called by thread other, but"));
        }
    }

    @Test
    void aLayerStaysOnTheThreadOfItsPass() {
        Throwable thrown =
                assertThrows(CompletionException.class, Cases_UsesAnotherThreadModel::create)
                        .getCause();
        assertEquals(IllegalStateException.class, thrown.getClass());
        assertTrue(
                thrown.getMessage()
                        .endsWith(
                                "Call layers in the @Forward method, on the thread that it runs on."),
                thrown::getMessage);
    }

    private static String message(Supplier<?> action) {
        return assertThrows(IllegalStateException.class, () -> close(action.get())).getMessage();
    }

    private static void close(Object made) {
        if (made instanceof Classifier<?, ?> classifier) {
            classifier.close();
        }
    }
}
