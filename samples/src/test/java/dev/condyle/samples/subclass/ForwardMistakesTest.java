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
                        "Layer conv, @Conv1d(filters=2, kernel=3), does not accept its input (N, 4): "),
                message);
    }

    @Test
    void aLayerThatIsCalledWithShapesThatClashIsNamedWithBoth() {
        String message = message(Cases_ClashModel::create);
        assertTrue(
                message.startsWith(
                        "Layer a, @Dense(4), is called twice with inputs that cannot share its weights, (N, 6) and (N, 4): "),
                message);
    }

    @Test
    void anOperationThatFailsIsToldWithTheShapesSoFar() {
        assertEquals(
                "The @Forward method fails for input (N, 6) (layer outputs: a (N, 4)): The size of tensor a (6) must match the size of tensor b (4) at non-singleton dimension 1.",
                message(Cases_AddsWhatDoesNotFitModel::create));
    }

    @Test
    void aLayerThatIsNeverReachedIsNamed() {
        assertEquals(
                "The forward pass does not call layer b, @Dense(units=5, activation=RELU). Call every layer in each run of the @Forward method, or remove the field.",
                message(Cases_MissedModel::create));
    }

    @Test
    void featuresThatAreNoVectorAreShown() {
        assertEquals(
                "The features have the shape (N, 2, 4), but a head requires feature vectors (N, F). End the forward pass with a @GlobalAvgPool or @Flatten layer, or with flatten(1, -1).",
                message(Cases_NoVectorModel::create));
    }

    @Test
    void aPassThatMixesTheBatchIsRefused() {
        assertEquals(
                "The @Forward method returned the shape (1, 12) for a batch of 2. The first dimension of the features must be the batch: keep it in reshape, flatten and squeeze.",
                message(Cases_MixesTheBatchModel::create));
        assertEquals(
                "The @Forward method returned the shape (3) for a batch of 1. The first dimension of the features must be the batch: keep it in reshape, flatten and squeeze.",
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
                        "The constructor or a field initializer of a class with @Forward threw a NullPointerException. Layers are available only while the @Forward method runs: call them in that method."),
                message);
    }

    @Test
    void anInputThatIsCalledSaysWhatItIs() {
        assertEquals(
                "Cases.CallsAnInput.left was called, but it is an input, not a layer. Declare inputs as parameters of the @Forward method: one NDArray for each input, in source order, or one NDList.",
                message(Cases_CallsAnInputModel::create));
    }

    @Test
    void aHeadThatIsCalledSaysWhatItIs() {
        assertEquals(
                "Cases.CallsAHead.colour was called, but it is a head, not a layer. Heads are applied to the result of the @Forward method: return the features.",
                message(Cases_CallsAHeadModel::create));
    }

    @Test
    void aLayerEndsWithItsPass() throws Exception {
        try (Cases_LetsALayerOutModel model = Cases_LetsALayerOutModel.create()) {
            model.predict(new float[6]);
            Layer escaped = (Layer) Cases.LetsALayerOut.escaped;
            assertEquals(
                    "Layer a was called after its forward pass ended. Each forward pass creates its own layers: call them only while the @Forward method runs, and do not store them.",
                    message(() -> escaped.apply(new NDList())));
            FutureTask<NDList> elsewhere = new FutureTask<>(() -> escaped.apply(new NDList()));
            Thread other = new Thread(elsewhere, "other");
            other.start();
            Throwable thrown = assertThrows(ExecutionException.class, elsewhere::get).getCause();
            assertEquals(IllegalStateException.class, thrown.getClass());
            assertTrue(thrown.getMessage().startsWith("Layer a was called on thread other, but"));
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
                        .endsWith("Call layers only on the thread that runs the @Forward method."),
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
