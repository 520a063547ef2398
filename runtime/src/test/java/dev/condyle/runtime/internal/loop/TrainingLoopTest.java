package dev.condyle.runtime.internal.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.transfer.Said;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Optimizer;
import dev.condyle.runtime.training.Progress;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.runtime.training.TrainingDivergedException;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingLoopTest {

    private static final Fit<Object, Object> QUIET = Fit.epochs(2).batchSize(8).quiet();
    private static final Examples TRAINING = Examples.random(44, 1);
    private static final Examples TEST = Examples.random(21, 2);

    private final NDManager manager = Engines.newManager(Optional.empty());

    @AfterEach
    void close() {
        manager.close();
    }

    private SmallNet net() {
        Engines.seed(5);
        return SmallNet.on(manager, 0.3f);
    }

    private History train(
            ClassifierBlock net, Examples data, Fit<? super float[], ? super Integer> fit) {
        return TrainingLoop.run(net, manager, Examples.ENCODER, Examples.TASKS, data, fit, 3);
    }

    private static byte[] bytes(Block block) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        block.getParameters().values().forEach(p -> all.writeBytes(p.getArray().toByteArray()));
        return all.toByteArray();
    }

    private static boolean anyRequiresGradients(Block block) {
        return block.getParameters().values().stream().anyMatch(p -> p.getArray().hasGradient());
    }

    @Test
    void trainingLearnsAndReturnsTheHistory() {
        SmallNet net = net();
        History history =
                train(
                        net,
                        TRAINING,
                        Fit.epochs(15)
                                .batchSize(8)
                                .quiet()
                                .optimizer(Optimizer.adam().learningRate(0.01))
                                .schedule(Schedule.step(10, 0.1))
                                .validation(TEST));
        assertEquals(15, history.epochs().size());
        assertEquals(1, history.epochs().get(0).number());
        assertEquals(0.01, history.epochs().get(9).learningRate(), 1e-12);
        assertEquals(0.001, history.last().learningRate(), 1e-12);
        assertTrue(history.last().accuracy() > 0.9, history.toString());
        assertTrue(history.last().loss() < history.epochs().get(0).loss() / 2);
        assertTrue(history.last().validationAccuracy().getAsDouble() > 0.8, history.toString());
        assertTrue(history.last().seconds() > 0);
    }

    @Test
    void validationMatchesPredictionsAfterTheEpoch() {
        SmallNet net = net();
        History history = train(net, TRAINING, QUIET.labelSmoothing(0.3).validation(TEST));
        NDArray inputs = manager.create(TEST.inputs()).reshape(-1, 1, 8, 8);
        float[] logits =
                net.forward(new ParameterStore(manager, false), new NDList(inputs), false)
                        .singletonOrThrow()
                        .toFloatArray();
        double loss = 0;
        double hits = 0;
        for (int i = 0; i < TEST.size(); i++) {
            double sum = 0;
            int best = 0;
            for (int k = 0; k < 3; k++) {
                sum += Math.exp(logits[3 * i + k]);
                best = logits[3 * i + k] > logits[3 * i + best] ? k : best;
            }
            loss += Math.log(sum) - logits[3 * i + TEST.label(i)];
            hits += best == TEST.label(i) ? 1 : 0;
        }
        assertEquals(loss / TEST.size(), history.last().validationLoss().orElseThrow(), 1e-5);
        assertEquals(OptionalDouble.of(hits / TEST.size()), history.last().validationAccuracy());
    }

    @Test
    void classWeightsChangeOnlyTheTraining() {
        Fit<Object, Object> still = QUIET.optimizer(Optimizer.sgd().learningRate(1e-30));
        Map<Integer, Double> twice = Map.of(0, 2.0, 1, 2.0, 2, 2.0);
        History.Epoch plain = train(net(), TRAINING, still.validation(TEST)).last();
        History.Epoch weighted =
                train(net(), TRAINING, still.classWeights(twice).validation(TEST)).last();
        assertEquals(2 * plain.loss(), weighted.loss(), 1e-5);
        assertEquals(plain.validationLoss(), weighted.validationLoss());
        assertNotEquals(plain.loss(), train(net(), TRAINING, still.balanced()).last().loss(), 1e-6);
    }

    @Test
    void validationChangesNothing() {
        SmallNet with = net();
        train(with, TRAINING, QUIET.validation(TEST));
        SmallNet without = net();
        History history = train(without, TRAINING, QUIET);
        assertArrayEquals(bytes(without), bytes(with));
        assertEquals(OptionalDouble.empty(), history.last().validationLoss());
        assertEquals(OptionalDouble.empty(), history.last().validationAccuracy());
    }

    @Test
    void theSameSeedProducesTheSameBytes() {
        SmallNet one = net();
        SmallNet same = net();
        SmallNet other = net();
        SmallNet otherByFit = net();
        train(one, TRAINING, QUIET);
        train(same, TRAINING, QUIET.seed(3));
        TrainingLoop.run(other, manager, Examples.ENCODER, Examples.TASKS, TRAINING, QUIET, 4);
        train(otherByFit, TRAINING, QUIET.seed(4));
        assertArrayEquals(bytes(one), bytes(same));
        assertArrayEquals(bytes(other), bytes(otherByFit));
        assertFalse(Arrays.equals(bytes(one), bytes(other)));
    }

    @Test
    void concurrentTrainingsProduceTheSameBytesAsSequentialOnes() {
        SmallNet alone = net();
        train(alone, TRAINING, QUIET.validation(TEST));
        List<SmallNet> nets = List.of(net(), net(), net());
        List<CompletableFuture<Void>> runs = new ArrayList<>();
        for (SmallNet net : nets) {
            runs.add(
                    CompletableFuture.runAsync(
                            () -> train(net, TRAINING, QUIET.validation(TEST)),
                            task -> new Thread(task).start()));
        }
        runs.forEach(CompletableFuture::join);
        for (SmallNet net : nets) {
            assertArrayEquals(bytes(alone), bytes(net));
        }
    }

    @Test
    void everyOptimizerProducesTheSameBytesOnAThreadThatRecordsGraphs() {
        Fit<Object, Object> fit = QUIET.clipNorm(0.1);
        for (Optimizer optimizer :
                List.of(
                        Optimizer.adamW(),
                        Optimizer.sgd().weightDecay(0.1),
                        Optimizer.sgd().nesterov(0.9).weightDecay(0.1))) {
            SmallNet here = net();
            SmallNet there = net();
            train(here, TRAINING, fit.optimizer(optimizer));
            CompletableFuture.runAsync(
                            () -> train(there, TRAINING, fit.optimizer(optimizer)),
                            task -> new Thread(task).start())
                    .join();
            assertArrayEquals(bytes(here), bytes(there), optimizer.toString());
        }
    }

    @Test
    void frozenParametersDoNotChange() {
        SmallNet net = net();
        net.hidden.freezeParameters(true);
        byte[] hidden = bytes(net.hidden);
        byte[] head = bytes(net.head);
        train(net, TRAINING, QUIET.optimizer(Optimizer.adamW()));
        assertArrayEquals(hidden, bytes(net.hidden));
        assertFalse(Arrays.equals(head, bytes(net.head)));
        net.hidden.freezeParameters(false);
        train(net, TRAINING, QUIET);
        assertFalse(Arrays.equals(hidden, bytes(net.hidden)));
    }

    @Test
    void unfreezingABatchNormDoesNotTrainItsStatistics() {
        SmallNet plain = net();
        train(plain, TRAINING, QUIET);
        SmallNet unfrozen = net();
        unfrozen.freezeParameters(false); // the running statistics too
        unfrozen.arrays().forEach(array -> array.setRequiresGradient(false));
        train(unfrozen, TRAINING, QUIET);
        assertArrayEquals(bytes(plain), bytes(unfrozen));
    }

    @Test
    void aNetworkWithoutTrainableParametersIsRejected() {
        SmallNet net = net();
        net.freezeParameters(true);
        String message =
                assertThrows(IllegalStateException.class, () -> train(net, TRAINING, QUIET))
                        .getMessage();
        assertEquals(
                "There is nothing to train: all parameters of the network are frozen.", message);
    }

    @Test
    void afterwardsNoParameterRequiresAGradient() {
        SmallNet net = net();
        boolean[] during = new boolean[1];
        FitListener look =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        during[0] = anyRequiresGradients(net);
                    }

                    @Override
                    public void onEpoch(History.Epoch epoch) {
                        if (epoch.number() == 2) {
                            throw new UnsupportedOperationException("enough");
                        }
                    }
                };
        train(net, TRAINING, Fit.epochs(1).quiet().listener(look));
        assertTrue(during[0]);
        assertFalse(anyRequiresGradients(net));
        assertThrows(
                UnsupportedOperationException.class,
                () -> train(net, TRAINING, QUIET.validation(TEST).listener(look)));
        assertFalse(anyRequiresGradients(net));
    }

    @Test
    void aBatchWithNaNIsReportedAndDoesNotChangeTheWeights() {
        Examples data = Examples.random(40, 1);
        data.inputs()[21][5] = Float.NaN;
        SmallNet net = net();
        List<byte[]> after = new ArrayList<>();
        Fit<Object, Object> fit =
                QUIET.shuffle(false)
                        .listener(
                                new FitListener() {
                                    @Override
                                    public void onBatch(BatchEnd batch) {
                                        after.add(bytes(net));
                                    }
                                });
        TrainingDivergedException e =
                assertThrows(TrainingDivergedException.class, () -> train(net, data, fit));
        assertEquals(1, e.epoch());
        assertEquals(3, e.batch());
        assertEquals("picture 16", e.examples().get(0));
        assertEquals(8, e.examples().size());
        assertEquals(
                "Training diverged in epoch 1, batch 3: the loss is NaN. The model keeps the weights"
                        + " from before this batch. Examples in the batch: picture 16, picture 17,"
                        + " picture 18, picture 19, picture 20, picture 21, picture 22, picture 23."
                        + " If they are valid, lower the learning rate (now 0.00100) or clip the"
                        + " gradients with Fit.clipNorm(1).",
                e.getMessage());
        assertEquals(2, after.size());
        assertArrayEquals(after.get(1), bytes(net));
        assertFalse(anyRequiresGradients(net));
        train(net, TRAINING, QUIET);
        for (NDArray array : net.arrays()) {
            assertTrue(Float.isFinite(array.sum().getFloat()));
        }
    }

    private static boolean isFinite(Block block) {
        return block.getParameters().values().stream()
                .allMatch(parameter -> isFinite(parameter.getArray()));
    }

    private static boolean isFinite(NDArray array) {
        return !array.isNaN().any().getBoolean() && !array.isInfinite().any().getBoolean();
    }

    private boolean predicts(ClassifierBlock net) {
        NDArray inputs = manager.create(TEST.inputs()).reshape(-1, 1, 8, 8);
        return isFinite(
                net.forward(new ParameterStore(manager, false), new NDList(inputs), false)
                        .singletonOrThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e20, 1e25, 1e30, 1e38, 1e50})
    void aHugeLearningRateLeavesFiniteWeights(double rate) {
        for (Optimizer optimizer :
                List.of(
                        Optimizer.adam().learningRate(rate),
                        Optimizer.adamW().learningRate(rate),
                        Optimizer.sgd().learningRate(rate),
                        Optimizer.sgd().learningRate(rate).nesterov(0.9).weightDecay(0.1))) {
            SmallNet net = net();
            byte[] before = bytes(net);
            TrainingDivergedException e =
                    assertThrows(
                            TrainingDivergedException.class,
                            () -> train(net, TRAINING, QUIET.optimizer(optimizer)),
                            optimizer.toString());
            assertTrue(
                    e.getMessage().contains("returns to the weights from the start of epoch 1"),
                    e.getMessage());
            assertArrayEquals(before, bytes(net), optimizer.toString());
            assertTrue(predicts(net), optimizer.toString());
            assertFalse(anyRequiresGradients(net));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e25, 1e30, 1e38, 1e50})
    void theLastUpdateOfATrainingIsCheckedToo(double rate) {
        SmallNet net = net();
        byte[] before = bytes(net);
        Fit<Object, Object> oneStep =
                Fit.epochs(1)
                        .batchSize(TRAINING.size())
                        .optimizer(Optimizer.adam().learningRate(rate))
                        .quiet();
        TrainingDivergedException e =
                assertThrows(TrainingDivergedException.class, () -> train(net, TRAINING, oneStep));
        assertEquals(1, e.batch());
        assertTrue(e.getMessage().contains(" no longer finite. "), e.getMessage());
        assertArrayEquals(before, bytes(net));
        train(net, TRAINING, QUIET);
        assertTrue(isFinite(net));
    }

    @Test
    void weightsThatHaveGrownTooLargeAreReportedUnlessQuiet() {
        Fit<Object, Object> fit =
                Fit.epochs(1)
                        .batchSize(TRAINING.size())
                        .optimizer(Optimizer.sgd().learningRate(1e9))
                        .progress(Progress.LINES);
        String said = Said.during(() -> train(net(), TRAINING, fit));
        assertTrue(
                said.contains("Warning: the weights have grown by a factor of ")
                        && said.contains("The learning rate (1.00e+09 at the end) is probably"),
                said);
        assertEquals("", Said.during(() -> train(net(), TRAINING, fit.quiet())));
        assertFalse(
                Said.during(() -> train(net(), TRAINING, QUIET.progress(Progress.LINES)))
                        .contains("Warning"));
    }

    @Test
    void aDivergedTrainingReturnsToTheStartOfAnEpoch() {
        SmallNet net = net();
        List<byte[]> after = new ArrayList<>();
        FitListener listener =
                new FitListener() {
                    @Override
                    public void onEpoch(History.Epoch epoch) {
                        after.add(bytes(net));
                    }
                };
        // 6 steps per epoch. The weights are copied before the steps 0 and 18.
        Fit<Object, Object> fit =
                Fit.epochs(5)
                        .batchSize(8)
                        .schedule(at -> at.step() == 20 ? 1e30 : 1)
                        .listener(listener)
                        .quiet();
        TrainingDivergedException e =
                assertThrows(TrainingDivergedException.class, () -> train(net, TRAINING, fit));
        assertEquals(4, e.epoch());
        assertEquals(4, e.batch());
        assertEquals(
                "Training diverged in epoch 4, batch 4: the loss is NaN. The model returns to the"
                        + " weights from the start of epoch 4. Lower the learning rate (now"
                        + " 0.00100) or clip the gradients with Fit.clipNorm(1).",
                e.getMessage());
        assertEquals(3, after.size());
        assertArrayEquals(after.get(2), bytes(net));
        assertTrue(predicts(net));
    }

    @Test
    void runningStatisticsThatOverflowAreADivergence() {
        // After the norm, nothing shows that its input was infinite.
        DenseNet net = new DenseNet(manager, x -> x.mul(0));
        byte[] before = bytes(net);
        net.dense.getParameters().values().forEach(it -> it.getArray().muli(1e25f));
        byte[] huge = bytes(net);
        assertFalse(Arrays.equals(before, huge));
        assertThrows(TrainingDivergedException.class, () -> train(net, TRAINING, QUIET));
        assertTrue(isFinite(net));
        assertArrayEquals(huge, bytes(net));
    }

    @Test
    void aBatchThatNoWeightsCanClassifyDoesNotChangeTheWeights() {
        Examples data = Examples.random(80, 1);
        data.inputs()[75][5] = Float.POSITIVE_INFINITY;
        SmallNet net = net();
        List<byte[]> after = new ArrayList<>();
        FitListener listener =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        after.add(bytes(net));
                    }
                };
        TrainingDivergedException e =
                assertThrows(
                        TrainingDivergedException.class,
                        () -> train(net, data, QUIET.shuffle(false).listener(listener)));
        assertTrue(e.getMessage().contains("from before this batch"), e.getMessage());
        assertEquals(9, after.size());
        assertArrayEquals(after.get(8), bytes(net));
    }

    @Test
    void problemsInTheValidationDataAreReportedAsSuch() {
        Examples none = Examples.random(0, 1);
        assertEquals(
                "The validation data: The data set is empty. It must have at least one"
                        + " example.",
                assertThrows(
                                DataException.class,
                                () -> train(net(), TRAINING, QUIET.validation(none)))
                        .getMessage());
        Examples gap = Examples.random(20, 1);
        gap.inputs()[12] = null;
        assertEquals(
                "The validation data: Batch 2 of 3, picture 12: The input is null.",
                assertThrows(
                                DataException.class,
                                () -> train(net(), TRAINING, QUIET.validation(gap)))
                        .getMessage());
    }

    @Test
    void nonFiniteGradientsStopTrainingToo() {
        // The root of 0 is 0 and its slope is infinite.
        DenseNet net = new DenseNet(manager, x -> x.add(x.sub(x).sqrt()));
        byte[] before = bytes(net);
        TrainingDivergedException e =
                assertThrows(
                        TrainingDivergedException.class,
                        () -> train(net, TRAINING, QUIET.batchSize(16)));
        assertEquals(1, e.batch());
        assertTrue(e.getMessage().contains("the norm of the gradients is not"), e.getMessage());
        assertTrue(e.getMessage().contains(" and 8 more. "), e.getMessage());
        assertTrue(
                e.getMessage()
                        .endsWith(" If an earlier training diverged too, create a new model."),
                e.getMessage());
        assertArrayEquals(before, bytes(net));
    }

    @Test
    void aFailedPassDoesNotChangeTheStatistics() {
        DenseNet net =
                new DenseNet(
                        manager,
                        x -> {
                            throw new IllegalArgumentException("none of the ids");
                        });
        byte[] before = bytes(net);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> train(net, TRAINING, QUIET));
        assertEquals("none of the ids", e.getMessage());
        assertArrayEquals(before, bytes(net));
    }

    @Test
    void aSingleRemainingExampleDoesNotAffectABatchNorm() {
        DenseNet net = new DenseNet(manager, x -> x);
        train(net, Examples.random(17, 1), QUIET);
        for (Parameter parameter : net.getParameters().values()) {
            assertTrue(Float.isFinite(parameter.getArray().sum().getFloat()), parameter.getName());
        }
    }

    @Test
    void batchesOfOneExampleAreRejectedIfABatchNormReceivesOneValue() {
        DenseNet net = new DenseNet(manager, x -> x);
        byte[] before = bytes(net);
        assertThrows(
                IllegalArgumentException.class, () -> train(net, TRAINING, QUIET.batchSize(1)));
        assertArrayEquals(before, bytes(net));
        train(net(), TRAINING, QUIET.batchSize(1)); // norms over the places of the picture
    }

    @Test
    void listenersAreCalledForEveryBatchAndEpochInOrder() {
        List<String> heard = new ArrayList<>();
        Fit<Object, Object> fit = Fit.epochs(2).batchSize(16).quiet().listener(new Ear("a", heard));
        train(net(), TRAINING, fit.listener(new Ear("b", heard)));
        assertEquals(
                List.of(
                        "a 1/2 1/3",
                        "b 1/2 1/3",
                        "a 1/2 2/3",
                        "b 1/2 2/3",
                        "a 1/2 3/3",
                        "b 1/2 3/3",
                        "a 1",
                        "b 1",
                        "a 2/2 1/3",
                        "b 2/2 1/3",
                        "a 2/2 2/3",
                        "b 2/2 2/3",
                        "a 2/2 3/3",
                        "b 2/2 3/3",
                        "a 2",
                        "b 2"),
                heard);
    }

    private record Ear(String name, List<String> heard) implements FitListener {

        @Override
        public void onBatch(BatchEnd batch) {
            heard.add(
                    "%s %d/%d %d/%d"
                            .formatted(
                                    name,
                                    batch.epoch(),
                                    batch.epochs(),
                                    batch.number(),
                                    batch.batches()));
        }

        @Override
        public void onEpoch(History.Epoch epoch) {
            heard.add(name + " " + epoch.number());
        }
    }

    @Test
    void anInterruptStopsAfterTheBatch() {
        SmallNet net = net();
        List<byte[]> after = new ArrayList<>();
        FitListener interrupter =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        after.add(bytes(net));
                        if (batch.epoch() == 2 && batch.number() == 3) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        TrainingInterruptedException e =
                assertThrows(
                        TrainingInterruptedException.class,
                        () -> train(net, TRAINING, QUIET.listener(interrupter)));
        assertTrue(Thread.interrupted());
        assertEquals(
                "Training was interrupted after 9 of 12 steps. The model keeps the weights after the"
                        + " last completed one.",
                e.getMessage());
        assertEquals(1, e.epochs().size());
        assertEquals(9, after.size());
        assertArrayEquals(after.get(8), bytes(net));
        assertFalse(anyRequiresGradients(net));
    }

    @Test
    void aThreadThatIsInterruptedWhileWaitingDoesNotTrain() {
        SmallNet net = net();
        byte[] before = bytes(net);
        Thread.currentThread().interrupt();
        TrainingInterruptedException e =
                assertThrows(TrainingInterruptedException.class, () -> train(net, TRAINING, QUIET));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), e.epochs());
        assertEquals(
                "Training was interrupted before its first step. The weights are unchanged.",
                e.getMessage());
        assertArrayEquals(before, bytes(net));
    }

    @Test
    void aScheduleThatReturnsNaNIsRejected() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> train(net(), TRAINING, QUIET.schedule(at -> 1 - at.step())))
                        .getMessage();
        assertEquals(
                "The factor of the schedule for step 2 is -1.0, but must be finite and"
                        + " at least 0.",
                message);
    }

    @Test
    void noArraysStayAttached() {
        SmallNet net = net();
        NDManager engine = manager.getParentManager();
        Fit<float[], Integer> fit =
                QUIET.optimizer(Optimizer.sgd().nesterov(0.9).weightDecay(0.1)).validation(TEST);
        train(net, TRAINING, fit);
        int arrays = engine.getManagedArrays().size();
        for (int i = 0; i < 10; i++) {
            train(net, TRAINING, fit.optimizer(i % 2 == 0 ? Optimizer.adamW() : fit.optimizer()));
        }
        assertEquals(arrays, engine.getManagedArrays().size());
        assertEquals(net.getParameters().size(), manager.getManagedArrays().size());
    }
}
