package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.InputEncoder;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.engine.Engines;
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
     * Trains a network. The engine can train only one at a time in a process: a second call waits
     * for the first. Parameters that are frozen stay as they are.
     *
     * @param block the network
     * @param manager the manager of its weights
     * @param encoder turns an input into numbers
     * @param tasks what the heads learn
     * @param data the examples to train on
     * @param fit how to train
     * @param seed the seed of the order of the examples and of dropout, unless {@code fit} has one
     * @return how it went
     * @throws dev.condyle.runtime.data.DataException if there are no examples, or all have one
     *     label
     * @throws TrainingDivergedException if a loss or a gradient is not a finite number
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
        return new History(run(block, manager, encoder, tasks, data, fit, seed, Phase.only(fit)));
    }

    /**
     * Trains a network in one phase of several, as the other method.
     *
     * @param phase the phase; its epochs, schedule and rates count, not those of {@code fit}
     * @return the epochs of this phase
     */
    public static <I, L> List<History.Epoch> run(
            ClassifierBlock block,
            NDManager manager,
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            Dataset<I, L> data,
            Fit<? super I, ? super L> fit,
            long seed,
            Phase phase) {
        return TrainingLock.hold(
                () -> train(block, manager, encoder, tasks, data, fit, seed, phase));
    }

    private static <I, L> List<History.Epoch> train(
            ClassifierBlock block,
            NDManager manager,
            InputEncoder<I> encoder,
            Tasks<L> tasks,
            Dataset<I, L> data,
            Fit<? super I, ? super L> fit,
            long seed,
            Phase phase) {
        // Another phase goes through the examples in other orders.
        long chosen = fit.seed().orElse(seed) + phase.before().size();
        try (NDManager memory = manager.newSubManager();
                BatchSource<I, L> training =
                        new BatchSource<>(
                                data, varied(encoder, fit, chosen), tasks, fit.batchSize());
                BatchSource<I, L> validation = validation(encoder, tasks, fit);
                TrainedParameters parameters =
                        new TrainedParameters(block, fit.optimizer(), phase.rates(), memory)) {
            training.requireTrainable();
            Engines.seed(chosen);
            RunningStatistics statistics = new RunningStatistics(block);
            HeadLosses losses =
                    new HeadLosses(
                            tasks, (float) fit.labelSmoothing(), ClassWeights.of(fit, tasks, data));
            TrainingStep step =
                    new TrainingStep(block, parameters, statistics, losses, fit.clipNorm(), memory);
            ExampleOrder order =
                    new ExampleOrder(
                            data.size(),
                            fit.batchSize(),
                            fit.shuffle(),
                            statistics.exist(),
                            chosen);
            return new EpochLoop(
                            fit,
                            phase,
                            training,
                            validation,
                            parameters,
                            step,
                            memory,
                            order,
                            mixup(encoder, fit, chosen))
                    .train(data::describe);
        }
    }

    private static <I> InputEncoder<I> varied(InputEncoder<I> encoder, Fit<?, ?> fit, long seed) {
        return fit.augmentations().isEmpty()
                ? encoder
                : ImageEncoder.augmented(encoder, fit.augmentations(), seed);
    }

    private static Optional<Mixup> mixup(InputEncoder<?> encoder, Fit<?, ?> fit, long seed) {
        if (fit.mixup().isEmpty()) {
            return Optional.empty();
        }
        if (!encoder.isMixable()) {
            throw new IllegalArgumentException(
                    "Fit.mixup adds inputs up, which makes no sense of ids and categories, and the"
                            + " network takes such. Leave it out.");
        }
        return Optional.of(new Mixup(fit.mixup().getAsDouble(), seed));
    }

    // A set of supertypes, Dataset<Object, Object>, slips through Fit's types; the encoder and the
    // labels then refuse what does not fit.
    @SuppressWarnings("unchecked")
    private static <I, L> BatchSource<I, L> validation(
            InputEncoder<I> encoder, Tasks<L> tasks, Fit<? super I, ? super L> fit) {
        if (fit.validation().isEmpty()) {
            return null;
        }
        Dataset<I, L> data = (Dataset<I, L>) fit.validation().get();
        try {
            return new BatchSource<>(data, encoder, tasks, fit.batchSize());
        } catch (DataException e) {
            throw e.inValidation();
        }
    }
}
