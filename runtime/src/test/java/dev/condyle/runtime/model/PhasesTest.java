package dev.condyle.runtime.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.NormMode;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.transfer.Photos;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.TrainingControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fine-tuning alone, and in several phases. */
final class PhasesTest {

    private static final Dataset<float[], Size> TRAINING = Photos.random(18, 1);
    private static final Fit<Object, Object> FIT = Fit.epochs(1).batchSize(6).quiet();

    @TempDir private Path folder;

    private static List<String> changed(Map<String, byte[]> before, Map<String, byte[]> after) {
        return before.keySet().stream()
                .filter(name -> !Arrays.equals(before.get(name), after.get(name)))
                .filter(name -> name.startsWith("backbone."))
                .map(name -> String.join(".", Arrays.copyOfRange(name.split("\\."), 1, 3)))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    @Test
    void severalPhasesUnfreezeGradually() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            List<Map<String, byte[]>> weights = new ArrayList<>(List.of(model.bytes()));
            History history =
                    model.fit(
                            TRAINING,
                            FIT.fineTune(
                                            FineTune.epochs(2).from("features.18").rate(0.5),
                                            FineTune.epochs(1).from("features.17").rate(0.2))
                                    .listener(
                                            new FitListener() {
                                                @Override
                                                public void onEpoch(History.Epoch epoch) {
                                                    weights.add(model.bytes());
                                                }
                                            }));
            assertEquals(List.of(1, 2, 1), history.phases().stream().map(List::size).toList());
            assertEquals(3, history.fineTuning().size());
            assertEquals(List.of(), changed(weights.get(0), weights.get(1)));
            assertEquals(List.of("features.18"), changed(weights.get(1), weights.get(3)));
            assertEquals(
                    List.of("features.17", "features.18"), changed(weights.get(3), weights.get(4)));
            assertArrayEquals(
                    new double[] {1e-3, 5e-4, 5e-4, 2e-4},
                    history.epochs().stream().mapToDouble(History.Epoch::learningRate).toArray(),
                    1e-12);
            assertEquals(
                    2,
                    history.toString().lines().filter("Fine-tuning"::equals).count(),
                    history.toString());
        }
    }

    @Test
    void phasesEqualTrainingsOneAfterTheOther() {
        FineTune first = FineTune.epochs(1).from("features.18");
        FineTune second = FineTune.epochs(2).from("features.17");
        try (PhotoModel together = new PhotoModel(PhotoModel.frozen());
                PhotoModel apart = new PhotoModel(PhotoModel.frozen())) {
            together.fit(TRAINING, FIT.fineTune(first, second));
            apart.fit(TRAINING, FIT);
            apart.fit(TRAINING, Fit.fineTuneOnly(first).batchSize(6).quiet());
            apart.save(folder);
            try (PhotoModel loaded = new PhotoModel(PhotoModel.frozen(), folder)) {
                History history =
                        loaded.fit(TRAINING, Fit.fineTuneOnly(second).batchSize(6).quiet());
                assertEquals(List.of(), history.phases().get(0));
                assertEquals(List.of(3, 4), numbers(history));
                together.bytes()
                        .forEach(
                                (name, now) ->
                                        assertArrayEquals(now, loaded.bytes().get(name), name));
            }
        }
    }

    private static List<Integer> numbers(History history) {
        return history.epochs().stream().map(History.Epoch::number).toList();
    }

    @Test
    void aStoppedTrainingRunsNoOtherPhase() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            History history =
                    model.fit(
                            TRAINING,
                            FIT.fineTune(FineTune.epochs(2).from("features.18"), FineTune.epochs(1))
                                    .listener(
                                            new FitListener() {
                                                @Override
                                                public void onEpoch(
                                                        History.Epoch epoch,
                                                        TrainingControl control) {
                                                    if (epoch.number() == 2) {
                                                        control.stop("enough");
                                                    }
                                                }
                                            }));
            assertEquals(List.of(1, 2), numbers(history));
            assertEquals(Optional.of("enough"), history.stopReason());
        }
    }

    @Test
    void layerDecayAppliesToATrainableBackbone() {
        Fit<Object, Object> fit = FIT.optimizer(Optimizer.sgd()).batchSize(18);
        try (PhotoModel even = trainable();
                PhotoModel same = trainable();
                PhotoModel decayed = trainable()) {
            even.fit(TRAINING, fit);
            same.fit(TRAINING, fit.layerDecay(1));
            decayed.fit(TRAINING, fit.layerDecay(10));
            String lowest = "backbone.features.0.0.weight";
            assertArrayEquals(even.bytes().get(lowest), same.bytes().get(lowest));
            assertFalse(Arrays.equals(even.bytes().get(lowest), decayed.bytes().get(lowest)));
            String top = "backbone.features.18.0.weight";
            assertArrayEquals(even.bytes().get(top), decayed.bytes().get(top));
        }
    }

    private static PhotoModel trainable() {
        return new PhotoModel(PhotoModel.spec(NormMode.INFERENCE, it -> it.setTrainable(true)));
    }

    @Test
    void optionsWithoutEffectAreRejected() {
        try (PhotoModel frozen = new PhotoModel(PhotoModel.frozen());
                TinyModel tiny = new TinyModel(ModelOptions.defaults())) {
            assertEquals(
                    "Fit.layerDecay has no effect: the backbone of Photo is frozen. Remove it, or"
                            + " add Fit.fineTune.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> frozen.fit(TRAINING, FIT.layerDecay(2)))
                            .getMessage());
            assertEquals(
                    "Tiny has no pretrained network in its @Backbone. Remove Fit.fineTuneOnly.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () ->
                                            tiny.fit(
                                                    Dataset.of(
                                                            List.of(new float[4]),
                                                            List.of(Size.values()[0])),
                                                    Fit.fineTuneOnly(FineTune.epochs(1))))
                            .getMessage());
        }
    }
}
