package dev.condyle.runtime.internal.loop;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.internal.batch.Batch;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.engine.EngineThreads;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.Schedule;
import dev.condyle.runtime.training.TrainingDivergedException;
import dev.condyle.runtime.training.TrainingInterruptedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Runs the epochs of a training phase: a {@link TrainingStep} for each batch, then the validation.
 */
final class EpochLoop<L> {

    private static final double EXCESSIVE_GROWTH = 1e4;

    private final Tasks<L> tasks;
    private final Fit<?, ?> fit;
    private final Phase phase;
    private final TrainingBatches<L> batches;
    private final TrainedParameters parameters;
    private final TrainingStep step;
    private final NDManager memory;
    private final ExampleOrder order;
    private final Optional<Mixup> mixup;
    private final Optional<ProgressDisplay> display;
    private final List<FitListener> listeners;
    private final EngineThreads threads = new EngineThreads();
    private final List<History.Epoch> epochs = new ArrayList<>();
    private final long steps;
    private long done;

    EpochLoop(
            Tasks<L> tasks,
            Fit<?, ?> fit,
            Phase phase,
            TrainingBatches<L> batches,
            TrainedParameters parameters,
            TrainingStep step,
            NDManager memory,
            ExampleOrder order,
            Optional<Mixup> mixup) {
        this.tasks = tasks;
        this.fit = fit;
        this.phase = phase;
        this.batches = batches;
        this.parameters = parameters;
        this.step = step;
        this.memory = memory;
        this.order = order;
        this.mixup = mixup;
        steps = (long) order.batches() * phase.epochs();
        display = ProgressDisplay.of(fit.progress(), phase.first(), phase.all());
        // The display prints the line of an epoch before the listeners print their output.
        listeners = Stream.concat(display.stream(), fit.listeners().stream()).toList();
    }

    /**
     * Trains for all epochs of the phase.
     *
     * @return the epochs of this phase
     */
    List<History.Epoch> train() {
        try {
            EngineThreads.warning().ifPresent(it -> ProgressDisplay.print(fit.progress(), it));
            for (int epoch = phase.first(); epoch <= phase.last(); epoch++) {
                epoch(epoch);
            }
            warnIfTooLarge();
        } catch (CancellationException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            throw e;
        } finally {
            threads.close();
            display.ifPresent(ProgressDisplay::close);
        }
        return epochs;
    }

    private void warnIfTooLarge() {
        double growth = step.growth();
        if (growth > EXCESSIVE_GROWTH) {
            ProgressDisplay.print(
                    fit.progress(),
                    String.format(
                            Locale.ROOT,
                            "Warning: the weights have grown by a factor of %.1e. The learning rate"
                                    + " (%.3g at the end) is probably too high.",
                            growth,
                            epochs.get(epochs.size() - 1).learningRate()));
        }
    }

    private TrainingInterruptedException interrupted() {
        long before = (long) order.batches() * phase.before().size();
        return new TrainingInterruptedException(
                before + done,
                (long) order.batches() * phase.all(),
                "steps",
                Stream.concat(phase.before().stream(), epochs.stream()).toList());
    }

    private void epoch(int number) {
        long start = System.nanoTime();
        Tally trained = new Tally(tasks);
        double rate = train(number, trained);
        Optional<History.Validation> validated =
                batches.validation()
                        .map(source -> parameters.withoutGradients(() -> validate(source)));
        double seconds = (System.nanoTime() - start) / 1e9;
        History.Epoch epoch =
                new History.Epoch(
                        number,
                        trained.loss(),
                        trained.accuracy(),
                        trained.meanAbsoluteError(),
                        rate,
                        seconds,
                        validated);
        epochs.add(epoch);
        listeners.forEach(listener -> listener.onEpoch(epoch));
    }

    private double train(int epoch, Tally tally) {
        double rate = 0;
        step.start(epoch);
        try (BatchIterator iterator = batches.training().open(order.next())) {
            for (int number = 1; iterator.hasNext(); number++) {
                checkInterrupted();
                rate = rate();
                try (NDManager scratch = memory.newSubManager();
                        Batch batch = iterator.next(scratch)) {
                    threads.choose(step.work(batch));
                    Optional<Mix> mix = mixup.map(draws -> draws.next(batch.size()));
                    TrainingStep.Result result = step.train(batch, mix, rate);
                    if (!result.finite()) {
                        int restored = step.recover(batch, mix);
                        throw diverged(epoch, number, problem(result), rate, batch, restored);
                    }
                    if (number == order.batches()) {
                        checkWeights(epoch, number, rate, batch);
                    }
                    tally.add(result.losses(), result.scores(), batch.labelled());
                }
                done++;
                FitListener.BatchEnd end =
                        new FitListener.BatchEnd(
                                epoch,
                                phase.all(),
                                number,
                                order.batches(),
                                tally.loss(),
                                tally.accuracy(),
                                tally.meanAbsoluteError(),
                                rate);
                listeners.forEach(listener -> listener.onBatch(end));
            }
        }
        return rate;
    }

    /** Checks the weights after the last batch of an epoch. */
    private void checkWeights(int epoch, int number, double rate, Batch batch) {
        int restored = step.requireFinite();
        if (restored > 0) {
            String problem = "the weights are no longer finite";
            throw diverged(epoch, number, problem, rate, batch, restored);
        }
        // The first batch of the next epoch would show this; after the last epoch, none follows.
        if (done + 1 == steps) {
            restored = step.requireFiniteOutput(batch);
            if (restored > 0) {
                String problem = "the output of the network is no longer finite";
                throw diverged(epoch, number, problem, rate, batch, restored);
            }
        }
    }

    private static String problem(TrainingStep.Result result) {
        return Float.isFinite(result.loss())
                ? String.format(
                        Locale.ROOT,
                        "the norm of the gradients is not finite (the loss is %.4g)",
                        result.loss())
                : "the loss is " + result.loss();
    }

    private TrainingDivergedException diverged(
            int epoch, int number, String problem, double rate, Batch batch, int restored) {
        List<String> examples =
                Arrays.stream(batch.examples()).mapToObj(batches.data()::describe).toList();
        return new TrainingDivergedException(epoch, number, problem, rate, examples, restored);
    }

    private double rate() {
        double factor =
                phase.schedule().factor(new Schedule.Position(done, steps, order.batches()));
        if (!(factor >= 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "The factor of the schedule for step "
                            + done
                            + " is "
                            + factor
                            + ", but must be finite and at least 0.");
        }
        return fit.optimizer().learningRate() * phase.rate() * factor;
    }

    private History.Validation validate(BatchSource validation) {
        Evaluations<L> counts = new Evaluations<>(tasks);
        try (BatchIterator iterator = validation.open()) {
            while (iterator.hasNext()) {
                checkInterrupted();
                try (NDManager scratch = memory.newSubManager();
                        Batch batch = iterator.next(scratch)) {
                    float[] logits = step.predict(batch);
                    if (!areFinite(logits)) {
                        return Validation.notFinite();
                    }
                    counts.add(logits, batch.targets().toFloatArray());
                }
            }
        } catch (DataException e) {
            throw e.inValidation();
        }
        return Validation.of(tasks, counts.byHead());
    }

    private static boolean areFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private static void checkInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
