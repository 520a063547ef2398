package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.picture.ImageEncoder;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.TrainingDivergedException;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.List;
import java.util.Optional;

/** Trains a network. */
public final class TrainingLoop {

    private TrainingLoop() {}

    /**
     * Trains a network. A second call waits for the first, unless both are in a group; see {@link
     * TrainingLock}. Frozen parameters do not change.
     *
     * @param block the network
     * @param manager the manager of the weights of the network
     * @param encoder encodes the inputs
     * @param tasks the tasks of the heads
     * @param data the training data
     * @param fit the training configuration
     * @param seed the seed of the order of the examples and of dropout, unless {@code fit} sets one
     * @return the history of the training
     * @throws dev.condyle.runtime.data.DataException if there are no examples, or all have the same
     *     label
     * @throws TrainingDivergedException if a loss, a gradient or a weight is not a finite number
     * @throws TrainingInterruptedException if the thread is interrupted
     * @throws IllegalStateException if all parameters are frozen
     */
    public static <I, L> History run(
            ClassifierBlock block,
            NDManager manager,
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            Dataset<I, L> data,
            Fit<? super I, ? super L> fit,
            long seed) {
        try (TrainingRun run =
                new TrainingRun(fit, fit.seed().orElse(seed), 0, block, manager, tasks)) {
            run(block, manager, encoder, tasks, data, fit, Phase.first(run, fit));
            return run.history();
        }
    }

    /**
     * Trains a network for one of several phases, like {@link #run(ClassifierBlock, NDManager,
     * InputEncoder, Tasks, Dataset, Fit, long)}, with the seed of the run.
     *
     * @param phase the phase; its epochs, schedule and rates replace those of {@code fit}
     * @return the epochs of this phase
     */
    public static <I, L> List<History.Epoch> run(
            ClassifierBlock block,
            NDManager manager,
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            Dataset<I, L> data,
            Fit<? super I, ? super L> fit,
            Phase phase) {
        return TrainingLock.hold(
                () -> {
                    long seed = phase.run().seeds().seed();
                    try (TrainingBatches<L> batches = batches(encoder, tasks, data, fit, seed)) {
                        Optional<Mixup> mixup = mixup(encoder, fit);
                        return train(block, manager, tasks, batches, mixup, fit, phase);
                    }
                });
    }

    /**
     * Trains a network for one of several phases on given batches, like {@link
     * #run(ClassifierBlock, NDManager, InputEncoder, Tasks, Dataset, Fit, Phase)}, without
     * augmentation and mixup.
     *
     * @param batches the batches, which the caller closes
     */
    public static <L> List<History.Epoch> run(
            ClassifierBlock block,
            NDManager manager,
            Tasks<L> tasks,
            TrainingBatches<L> batches,
            Fit<?, ? super L> fit,
            Phase phase) {
        return TrainingLock.hold(
                () -> train(block, manager, tasks, batches, Optional.empty(), fit, phase));
    }

    private static <L> List<History.Epoch> train(
            ClassifierBlock block,
            NDManager manager,
            Tasks<L> tasks,
            TrainingBatches<L> batches,
            Optional<Mixup> mixup,
            Fit<?, ? super L> fit,
            Phase phase) {
        try (NDManager memory = manager.newSubManager();
                TrainedParameters parameters =
                        new TrainedParameters(block, fit.optimizer(), phase.rates(), memory)) {
            batches.training().requireTrainable();
            RunningStatistics statistics = new RunningStatistics(block);
            HeadLosses losses = LossPlan.of(tasks, fit, batches.data());
            Precision precision = Precision.of(fit, block, manager.getDevice());
            TrainingStep step =
                    new TrainingStep(
                            block,
                            parameters,
                            statistics,
                            losses,
                            precision,
                            fit.clipNorm(),
                            fit.accumulate(),
                            memory,
                            phase.onUpdate());
            ExampleOrder order =
                    new ExampleOrder(
                            batches.training().size(),
                            fit.batchSize(),
                            fit.shuffle(),
                            statistics.exist());
            Optional<AveragedWeights> average = average(fit, parameters, statistics, memory);
            return new EpochLoop<>(
                            tasks,
                            fit,
                            phase,
                            batches,
                            parameters,
                            step,
                            precision,
                            memory,
                            order,
                            mixup,
                            average)
                    .train();
        }
    }

    private static Optional<AveragedWeights> average(
            Fit<?, ?> fit,
            TrainedParameters parameters,
            RunningStatistics statistics,
            NDManager memory) {
        return fit.averageWeights().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AveragedWeights(
                                fit.averageWeights().getAsDouble(),
                                parameters.weights(),
                                statistics,
                                memory));
    }

    // The types of Fit allow a Dataset<Object, Object>; the encoder and the labels reject values of
    // a wrong type.
    @SuppressWarnings("unchecked")
    private static <I, L> TrainingBatches<L> batches(
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            Dataset<I, L> data,
            Fit<? super I, ? super L> fit,
            long seed) {
        return TrainingBatches.open(
                data,
                new EncodedBatches<>(data, augmented(encoder, fit, seed), tasks, fit.batchSize()),
                fit.validation().map(it -> (Dataset<I, L>) it),
                it -> new EncodedBatches<>(it, encoder, tasks, fit.batchSize()));
    }

    private static <I> InputEncoder<I> augmented(
            InputEncoder<I> encoder, Fit<?, ?> fit, long seed) {
        return fit.augmentations().isEmpty()
                ? encoder
                : ImageEncoder.augmented(encoder, fit.augmentations(), seed);
    }

    private static Optional<Mixup> mixup(InputEncoder<?> encoder, Fit<?, ?> fit) {
        if (fit.mixup().isEmpty() && fit.cutMix().isEmpty()) {
            return Optional.empty();
        }
        if (fit.mixup().isPresent() && !encoder.isMixable()) {
            throw new IllegalArgumentException(
                    "Fit.mixup interpolates inputs, but the network has inputs that are ids or"
                            + " categories. Remove it.");
        }
        if (fit.cutMix().isEmpty()) {
            return Optional.of(new Mixup(fit.mixup().getAsDouble(), 0));
        }
        Shape size =
                ImageEncoder.sizeOfImages(encoder)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Fit.cutMix cuts images, but the network has other"
                                                        + " inputs, or images of several sizes."
                                                        + " Remove it."));
        return Optional.of(
                new Mixup(fit.mixup(), fit.cutMix(), (int) size.get(0), (int) size.get(1), 0));
    }
}
