package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.checkpoint.CheckpointState;
import dev.condyle.runtime.internal.checkpoint.SavedCheckpoint;
import dev.condyle.runtime.internal.engine.EngineThreads;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.engine.RandomDraws;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Monitor;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Runs the epochs of a training phase: a {@link TrainingStep} for each batch, then the validation.
 */
final class EpochLoop<L> implements TrainingPart {

    /** The name of the position within the phase in a checkpoint. */
    static final String POSITION = "position";

    private final Tasks<L> tasks;
    private final Fit<?, ?> fit;
    private final Phase phase;
    private final TrainingRun run;
    private final TrainingBatches<L> batches;
    private final TrainedParameters parameters;
    private final TrainingStep step;
    private final Precision precision;
    private final NDManager memory;
    private final ExampleOrder order;
    private final Optional<Mixup> mixup;
    private final LearningRate learningRate;
    private final EpochEnd end;
    private final DivergenceCheck divergence;
    private final Optional<ProgressDisplay> display;
    private final List<FitListener> listeners;
    private final EngineThreads threads = new EngineThreads();
    private final List<TrainingPart> parts = new ArrayList<>();
    private final int updates; // per epoch
    private final Tally tally;
    private int done; // batches of the current epoch
    private boolean open; // whether gradients are summed but not applied
    private boolean chosen; // whether the number of threads was chosen
    private double rate;
    private double seconds; // of the current epoch, before a checkpoint

    EpochLoop(
            Tasks<L> tasks,
            Fit<?, ?> fit,
            Phase phase,
            TrainingBatches<L> batches,
            TrainedParameters parameters,
            TrainingStep step,
            Precision precision,
            NDManager memory,
            ExampleOrder order,
            Optional<Mixup> mixup,
            Optional<AveragedWeights> average) {
        this.tasks = tasks;
        this.fit = fit;
        this.phase = phase;
        run = phase.run();
        this.batches = batches;
        this.parameters = parameters;
        this.step = step;
        this.precision = precision;
        this.memory = memory;
        this.order = order;
        this.mixup = mixup;
        tally = new Tally(tasks);
        updates = order.updates(fit.accumulate());
        learningRate = new LearningRate(fit, phase, updates);
        end = new EpochEnd(fit, run, parameters, average, learningRate.plateau());
        divergence = new DivergenceCheck(fit, batches.data(), step);
        display =
                ProgressDisplay.of(
                        fit.progress(), run.startEpoch(), run.planned(), Monitored.first(fit));
        // The display prints the line of an epoch before the listeners print their output.
        listeners = Stream.concat(display.stream(), fit.listeners().stream()).toList();
        parts.addAll(List.of(parameters, tally, this));
        parts.addAll(end.parts());
        parts.addAll(precision.parts());
    }

    /**
     * Trains for all epochs of the phase.
     *
     * @return the epochs of this phase
     */
    List<History.Epoch> train() {
        try {
            EngineThreads.warning().ifPresent(it -> ProgressDisplay.print(fit.progress(), it));
            precision.note().ifPresent(run::printOnce);
            run.beginPhase();
            parameters.withoutGradients(() -> run.restore(parts));
            // A training that was stopped within an epoch still completes that epoch.
            while (run.epochs().size() < phase.epochs() && (done > 0 || !run.isPhaseStopped())) {
                epoch(run.startEpoch());
            }
            end.finish();
            divergence.warnIfTooLarge(rate);
        } catch (CancellationException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            throw e;
        } finally {
            threads.close();
            RandomDraws.clear();
            display.ifPresent(ProgressDisplay::close);
        }
        return run.epochs();
    }

    private TrainingInterruptedException interrupted() {
        if (!open && run.hasUpdates()) {
            writeCheckpoint();
        }
        long before = (long) order.batches() * (run.allEpochs().size() - run.epochs().size());
        return new TrainingInterruptedException(
                before + (long) order.batches() * run.epochs().size() + done,
                (long) order.batches() * run.length(),
                "steps",
                run.allEpochs());
    }

    private void epoch(int number) {
        long start = System.nanoTime() - (long) (seconds * 1e9);
        train(number, start);
        end.validating(
                () -> {
                    Optional<History.Validation> validated =
                            batches.validation()
                                    .map(
                                            source ->
                                                    parameters.withoutGradients(
                                                            () -> validate(source)));
                    seconds = (System.nanoTime() - start) / 1e9;
                    History.Epoch epoch =
                            new History.Epoch(
                                    number,
                                    tally.loss(),
                                    tally.accuracy(),
                                    tally.meanAbsoluteError(),
                                    rate,
                                    seconds,
                                    validated);
                    finish(epoch);
                });
        if (run.checkpoints().filter(Checkpoints::isDueAfterEpoch).isPresent()) {
            writeCheckpoint();
        }
    }

    private void finish(History.Epoch epoch) {
        run.epochs().add(epoch);
        tally.clear();
        done = 0;
        seconds = 0;
        end.decide(epoch.number(), run.epochs().size() == phase.epochs(), scores(epoch));
        listeners.forEach(listener -> listener.onEpoch(epoch, run));
    }

    private static Scores scores(History.Epoch epoch) {
        return monitor ->
                epoch.validation()
                        .map(it -> value(it, monitor))
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN);
    }

    /**
     * Returns a metric; empty if the output of the network was not finite.
     *
     * @throws DataException if no validation example has a label for a head with the metric
     */
    private static OptionalDouble value(History.Validation validation, Monitor monitor) {
        OptionalDouble value =
                monitor.head()
                        .map(head -> validation.metric(head, monitor.metric()))
                        .orElseGet(() -> validation.metric(monitor.metric()));
        if (value.isEmpty() && !validation.heads().isEmpty()) {
            throw new DataException(
                            "No example has a label for "
                                    + monitor.head().map(it -> "the head " + it).orElse("a head")
                                    + ", whose metric "
                                    + monitor.metric()
                                    + " is compared.")
                    .inValidation();
        }
        return value;
    }

    private void train(int epoch, long start) {
        step.start(epoch);
        int[] examples = order.ofEpoch(run.seeds().order(epoch));
        try (BatchIterator iterator = batches.training().open(examples, epoch, done)) {
            while (iterator.hasNext() && (open || !run.isStopped())) {
                checkInterrupted();
                int number = done + 1;
                UpdatePart part = order.part(number, fit.accumulate());
                train(epoch, number, iterator, part);
                done = number;
                open = !part.last();
                FitListener.BatchEnd batchEnd =
                        new FitListener.BatchEnd(
                                epoch,
                                run.planned(),
                                number,
                                order.batches(),
                                tally.loss(),
                                tally.accuracy(),
                                tally.meanAbsoluteError(),
                                rate);
                listeners.forEach(listener -> listener.onBatch(batchEnd, run));
                if (part.last()) {
                    seconds = (System.nanoTime() - start) / 1e9;
                    afterUpdate();
                }
            }
        }
    }

    private void train(int epoch, int number, BatchIterator iterator, UpdatePart part) {
        long steps = (long) updates * run.epochs().size() + (number - 1) / fit.accumulate();
        rate = learningRate.at(steps);
        try (NDManager scratch = memory.newSubManager();
                Batch batch = iterator.next(scratch)) {
            Optional<Mix> mix =
                    mixup.map(
                            draws -> {
                                draws.restart(run.seeds().mixing(epoch, number));
                                return draws.next(batch.size());
                            });
            chooseThreads(batch);
            seed(run.seeds().dropout(epoch, number));
            StepResult result = step.train(batch, mix, rate, part);
            if (!result.finite()) {
                throw divergence.of(result, epoch, batch, mix, rate);
            }
            if (part.last() && !result.skipped()) {
                run.countEpoch(epoch);
                end.update();
                run.reportLoss(rate / phase.rate(), result.loss());
            }
            if (number == order.batches()) {
                boolean isLast = run.epochs().size() + 1 == phase.epochs();
                divergence.check(epoch, isLast, batch, rate);
            }
            tally.add(result.losses(), result.scores(), batch.labelled());
        }
    }

    private static void seed(long seed) {
        RandomDraws.seed(seed);
        if (TrainingLock.isExclusive()) {
            // For user code and for functions of the engine that draw.
            Engines.seed(seed);
        }
    }

    /** Chooses by a full batch, so that a training that continues makes the same choice. */
    private void chooseThreads(Batch batch) {
        if (!chosen) {
            long work = step.work(batch) / batch.size() * order.largestBatch();
            // Trainings at the same time share the cores.
            threads.choose(TrainingLock.isExclusive() ? work : 0);
            chosen = true;
        }
    }

    private void afterUpdate() {
        if (run.checkpoints().isEmpty()) {
            return;
        }
        Checkpoints checkpoints = run.checkpoints().get();
        if (checkpoints.isEndRequested()) {
            throw interrupted();
        }
        if (checkpoints.isDueAfterUpdate()) {
            writeCheckpoint();
        }
    }

    private void writeCheckpoint() {
        parameters.withoutGradients(() -> run.writeCheckpoint(parts));
    }

    @Override
    public void save(CheckpointState state) {
        state.put(POSITION, done, rate, seconds);
    }

    @Override
    public void restore(SavedCheckpoint saved) {
        double[] numbers = saved.numbers(POSITION);
        done = (int) numbers[0];
        rate = numbers[1];
        seconds = numbers[2];
    }

    private History.Validation validate(BatchSource source) {
        return Validation.run(
                tasks,
                source,
                step,
                memory,
                batch -> {
                    checkInterrupted();
                    chooseThreads(batch);
                });
    }

    private static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
