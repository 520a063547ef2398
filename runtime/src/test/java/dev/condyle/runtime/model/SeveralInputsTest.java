package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.inference.Shade;
import dev.condyle.runtime.model.VisitModel.Visit;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training over several inputs. */
class SeveralInputsTest {

    private static final Dataset<Visit, Shade> TRAINING = VisitModel.visits(80, 1, 1);
    private static final Dataset<Visit, Shade> TEST = VisitModel.visits(40, 1, 2);
    private static final Fit<Object, Object> FIT = Fit.epochs(2).batchSize(16).quiet();

    @TempDir private Path folder;

    @Test
    void aFrozenNetworkComputesItsFeaturesOnceAndDoesNotChange() {
        try (VisitModel model = new VisitModel(false)) {
            Map<String, byte[]> before = model.bytes();

            model.fit(TRAINING, FIT);

            assertEquals(80, model.block().seen());
            List<String> changed = VisitModel.changed(before, model.bytes());
            assertEquals(
                    List.of("head.bias", "head.weight", "hidden.bias", "hidden.weight"), changed);
            double kept = model.evaluate(TRAINING).loss();
            assertEquals(0, model.block().seen(), "evaluation takes the features that are kept");
            Dataset<Visit, Shade> copy = Dataset.of(inputs(TRAINING), labels(TRAINING));
            assertEquals(model.evaluate(copy).loss(), kept, 1e-5);

            model.save(folder);
            try (VisitModel loaded = new VisitModel(folder, false)) {
                List<Visit> visits = inputs(TEST);
                assertEquals(model.predict(visits), loaded.predict(visits));
            }
        }
    }

    private static List<Shade> labels(Dataset<Visit, Shade> data) {
        return IntStream.range(0, data.size()).mapToObj(data::label).toList();
    }

    private static List<Visit> inputs(Dataset<Visit, Shade> data) {
        return IntStream.range(0, data.size()).mapToObj(data::input).toList();
    }

    @Test
    void cachedFeaturesProduceTheSameLosses() {
        try (VisitModel kept = new VisitModel(false);
                VisitModel computed = new VisitModel(false)) {
            double[] losses = losses(kept, FIT);
            // So small an alpha only changes the order of a batch.
            double[] others = losses(computed, FIT.mixup(1e-9));

            assertEquals(80 + 40, kept.block().seen());
            assertEquals(2 * (80 + 40), computed.block().seen());
            assertArrayEquals(losses, others, 1e-4);
        }
    }

    private static double[] losses(VisitModel model, Fit<Object, Object> fit) {
        return model.fit(TRAINING, fit.validation(TEST)).epochs().stream()
                .mapToDouble(epoch -> epoch.validationLoss().orElseThrow())
                .toArray();
    }

    @Test
    void aFrozenNetworkDoesNotChangeWhileAnotherIsTrained() {
        try (VisitModel model = new VisitModel(false, true)) {
            Map<String, byte[]> before = model.bytes();

            model.fit(VisitModel.visits(32, 2, 1), FIT.backboneRate(0.5));

            List<String> changed = VisitModel.changed(before, model.bytes());
            assertTrue(changed.stream().noneMatch(name -> name.startsWith("picture0.")), "frozen");
            assertTrue(changed.contains("picture1.features.0.0.weight"), changed.toString());
            assertEquals(2 * 2 * 32, model.block().seen(), "each epoch computes both");
        }
    }

    @Test
    void fineTuningUnfreezesAllNetworks() {
        try (VisitModel model = new VisitModel(false, false)) {
            Map<String, byte[]> before = model.bytes();

            model.fit(
                    VisitModel.visits(32, 2, 1),
                    Fit.epochs(3).quiet().fineTune(FineTune.epochs(1)));

            List<String> changed = VisitModel.changed(before, model.bytes());
            assertTrue(changed.contains("picture0.features.0.0.weight"), changed.toString());
            assertTrue(changed.contains("picture1.features.0.0.weight"), changed.toString());
            assertEquals(2 * (32 + 32), model.block().seen(), "the first phase computes once");
            before = model.bytes();
            model.fit(VisitModel.visits(32, 2, 1), FIT);
            changed = VisitModel.changed(before, model.bytes());
            assertFalse(changed.stream().anyMatch(name -> name.startsWith("picture")));
        }
    }

    @Test
    void aStageWithSeveralNetworksIsRejected() {
        try (VisitModel model = new VisitModel(false, false)) {
            Fit<Object, Object> fit = FIT.fineTune(FineTune.epochs(1).from("features.14"));
            IllegalArgumentException e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> model.fit(VisitModel.visits(32, 2, 1), fit));
            assertEquals(
                    "FineTune.from(\"features.14\"): the model has 2 networks, so the stage"
                            + " is ambiguous. Remove it to fine-tune all networks completely.",
                    e.getMessage());
        }
    }

    @Test
    void aBatchHasTheSamePredictionsAsSingleInputs() {
        try (VisitModel model = new VisitModel(true)) {
            List<Visit> visits = inputs(VisitModel.visits(9, 1, 3));
            float[] together = model.predict(visits).get(8).probabilities();
            assertArrayEquals(together, model.predict(visits.get(8)).probabilities(), 1e-5f);
        }
    }
}
