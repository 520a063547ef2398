package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.condyle.NormMode;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.inference.PhotoBlock;
import dev.condyle.runtime.internal.inference.Size;
import dev.condyle.runtime.internal.loop.Phases;
import dev.condyle.runtime.internal.loop.TrainingLoop;
import dev.condyle.runtime.model.PhotoModel;
import dev.condyle.runtime.network.NetworkBlock;
import dev.condyle.runtime.network.StageInput;
import dev.condyle.runtime.training.FineTune;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Progress;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the training of upper stages on cached activations of the frozen stages below. */
class FrozenStagesTest {

    private static final String STAGE = "features.14";
    private static final Dataset<float[], Size> TRAINING = Photos.random(21, 1);
    private static final Dataset<float[], Size> TEST = Photos.random(21, 2);
    // The engine's rounding depends on the batch size, which is always the same here.
    private static final Fit<float[], Size> FIT =
            Fit.epochs(3).batchSize(21).quiet().validation(TEST);

    /** Stages that count the examples passing through them. */
    private record Counted(FrozenPart part, AtomicLong passed) implements FrozenPart {

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public NDList forward(ParameterStore store, NDList inputs) {
            passed.addAndGet(inputs.head().getShape().get(0));
            return part.forward(store, inputs);
        }

        @Override
        public Block parameters() {
            return part.parameters();
        }

        @Override
        public String fingerprint() {
            return part.fingerprint();
        }

        @Override
        public TrainableStages above() {
            return part.above();
        }
    }

    /** A way of training a network with frozen lower stages. */
    private interface Way {
        void train(ModelSpec<float[], Size> spec, DeviceNetwork<float[]> network, Counted stages);
    }

    private static Way kept(long budget) {
        return (spec, network, stages) -> {
            FrozenTraining<float[], Size> training =
                    new FrozenTraining<>(spec, network, spec::tasks, stages, budget);
            training.fit(TRAINING, FIT, Phases.only(FIT, 7, spec, network));
            training.forget();
            assertEquals(21 + 21, stages.passed.get());
        };
    }

    private static void recompute(
            ModelSpec<float[], Size> spec, DeviceNetwork<float[]> network, Counted stages) {
        run(spec, network, stages.above().onInputs(FrozenPass.onBlocks(stages), 21));
        assertEquals(3 * (21 + 21), stages.passed.get());
    }

    private static void asAWhole(
            ModelSpec<float[], Size> spec, DeviceNetwork<float[]> network, Counted stages) {
        run(spec, network, network.block());
        assertEquals(0, stages.passed.get());
    }

    private static void run(
            ModelSpec<float[], Size> spec, DeviceNetwork<float[]> network, ClassifierBlock block) {
        TrainingLoop.run(block, network.manager(), spec.input(), spec.tasks(), TRAINING, FIT, 7);
    }

    private static byte[] train(NormMode norms, Way way) {
        ModelSpec<float[], Size> spec =
                PhotoModel.spec(norms, backbone -> backbone.setTrainable(true));
        try (DeviceNetwork<float[]> network = DeviceNetwork.random(spec, PhotoModel.SEED)) {
            PhotoBlock block = (PhotoBlock) network.block();
            block.backbone().trainFrom(STAGE);
            byte[] before = bytes(block.backbone());
            FrozenStages stages = new FrozenStages(block, block.backbone(), STAGE);
            way.train(spec, network, new Counted(stages, new AtomicLong()));
            byte[] after = bytes(network.block());
            assertFalse(Arrays.equals(before, bytes(block.backbone())));
            return after;
        }
    }

    private static byte[] bytes(Block block) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        block.getParameters().values().forEach(p -> bytes.writeBytes(p.getArray().toByteArray()));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void cachedAndRecomputedActivationsTrainIdentically(NormMode norms) {
        byte[] inMemory = train(norms, kept(Long.MAX_VALUE));
        assertArrayEquals(inMemory, train(norms, kept(0)), "in a file");
        assertArrayEquals(inMemory, train(norms, FrozenStagesTest::recompute), "computed anew");
        assertArrayEquals(inMemory, train(norms, FrozenStagesTest::asAWhole), "as a whole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"features.1", "features.14", "features.18"})
    void thePartsBelowAndAboveAStageFormTheNetwork(String stage) {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen());
                NDManager manager =
                        model.block()
                                .backbone()
                                .getParameters()
                                .valueAt(0)
                                .getArray()
                                .getManager()
                                .newSubManager()) {
            NetworkBlock network = model.block().backbone();
            ParameterStore store = new ParameterStore(manager, false);
            NDArray photos = manager.create(TEST.input(0)).reshape(1, 3, 32, 32);
            NDArray below = network.forwardBelow(stage, store, photos);
            assertEquals(network.outputBelow(stage, photos.getShape()), below.getShape());
            assertArrayEquals(
                    network.forward(store, new NDList(photos), false)
                            .singletonOrThrow()
                            .toFloatArray(),
                    network.forward(store, new StageInput(stage, below), false)
                            .singletonOrThrow()
                            .toFloatArray());
        }
    }

    @Test
    void activationsAreCachedForTheSecondPhaseIfStagesStayFrozen() {
        assertEquals(1, passes(FIT, "features.16"));
        assertEquals(0, passes(FIT, "features.0"));
        assertEquals(0, passes(FIT.mixup(0.2), "features.16"));
    }

    /** Returns the number of reported passes that compute activations of the training data. */
    private static long passes(Fit<float[], Size> fit, String from) {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            Map<String, byte[]> before = model.bytes();
            Fit<float[], Size> told = fit.progress(Progress.LINES);
            String said =
                    Said.during(
                            () ->
                                    model.fit(
                                            TRAINING,
                                            told.fineTune(FineTune.epochs(2).from(from))));
            assertFalse(
                    Arrays.equals(
                            before.get("backbone.features.18.0.weight"),
                            model.bytes().get("backbone.features.18.0.weight")));
            return said.lines()
                    .filter(line -> line.startsWith("Activations of the training data: 21 "))
                    .count();
        }
    }

    @Test
    void anInterruptBetweenThePhasesKeepsTheFirst() {
        FitListener interrupter =
                new FitListener() {
                    @Override
                    public void onEpoch(History.Epoch epoch) {
                        if (epoch.number() == 3) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        Fit<float[], Size> fit =
                FIT.listener(interrupter).fineTune(FineTune.epochs(2).from("features.18"));
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            TrainingInterruptedException e =
                    assertThrows(
                            TrainingInterruptedException.class, () -> model.fit(TRAINING, fit));
            assertTrue(Thread.interrupted());
            assertEquals(3, e.epochs().size());
            assertEquals(
                    "Training was interrupted after 3 of 5 epochs. The model keeps the"
                            + " weights after the last completed one.",
                    e.getMessage());
            assertFalse(
                    model.block().backbone().parameters("features.18").get(0).requiresGradient());
        }
    }

    @Test
    void theSizeOfActivationsIsKnownInAdvance() {
        try (PhotoModel model = new PhotoModel(PhotoModel.frozen())) {
            FrozenStages stages =
                    new FrozenStages(model.block(), model.block().backbone(), "features.18");
            // 112 channels of one pixel, after halving 32 pixels five times.
            assertEquals(112 * 4 * 1000, stages.bytes(new Shape(3, 32, 32), 1000));
            IllegalArgumentException e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> model.block().backbone().hasBelow("features.99"));
            assertTrue(e.getMessage().contains("features.18"), e.getMessage());
        }
    }
}
