package dev.condyle.runtime.model;

import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.generated.SummaryTable;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.TrainingLock;
import dev.condyle.runtime.internal.loop.TrainingLoop;
import dev.condyle.runtime.internal.persist.ModelFolder;
import dev.condyle.runtime.internal.transfer.PretrainedBackbones;
import dev.condyle.runtime.internal.transfer.TransferTraining;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.FitListener;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.ModelFolderException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network with its weights. What extends it is generated from an annotated class: a {@link
 * Classifier} where there is one head, a {@link MultiTaskClassifier} where there are several.
 *
 * <p>It is safe for use by several threads: predictions run side by side, training waits for them
 * and they for training. A model holds native memory: close it.
 *
 * @param <I> the type of an input
 * @param <L> the type of an example's label
 * @param <P> what it answers to one input
 * @param <E> how good its answers are
 */
public abstract sealed class Model<I, L, P, E> implements AutoCloseable
        permits Classifier, MultiTaskClassifier {

    private final ModelOptions options;
    private volatile ModelSpec<I, L> spec; // another one when its columns have learned
    private volatile DeviceNetwork<I>
            network; // null: the columns of the input have not learned yet
    private final TransferTraining<I, L> transfer; // null: there is no backbone to keep features of
    private final LoadReport loadReport; // null: no pretrained weights were loaded
    private final long seed;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Makes a model with random weights, or those of the pretrained backbone that the annotated
     * class names.
     *
     * @param spec what the annotated class says
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are not there,
     *     or do not fit
     */
    Model(ModelSpec<I, L> spec, ModelOptions options) {
        this.spec = spec.renewed();
        this.options = options;
        this.seed = options.seed();
        if (!this.spec.isLearned()) {
            transfer = null;
            loadReport = null;
            return;
        }
        PretrainedBackbones weights = PretrainedBackbones.find(spec.backbones());
        this.network = DeviceNetwork.random(this.spec, options);
        try {
            transfer = transfer();
            loadReport = weights.fill(network.block()).orElse(null);
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    /**
     * Loads a model from the folder that it was saved to.
     *
     * @param spec what the annotated class says
     * @param folder the folder
     * @param options the device, and the seed that training uses
     * @throws ModelFolderException if the folder does not hold this class's model, whole
     */
    Model(ModelSpec<I, L> spec, Path folder, ModelOptions options) {
        this.spec = spec.renewed();
        this.options = options;
        this.seed = options.seed();
        loadReport = null;
        try {
            new ModelFolder(folder).load(this.spec, () -> zeros().block());
            transfer = transfer();
        } catch (RuntimeException | Error e) {
            if (network != null) {
                network.close();
            }
            throw e;
        }
    }

    private DeviceNetwork<I> zeros() {
        network = DeviceNetwork.zeros(spec, options);
        return network;
    }

    private DeviceNetwork<I> network() {
        DeviceNetwork<I> present = network;
        if (present == null) {
            throw new IllegalStateException(
                    spec.name()
                            + " has not learned its columns yet. Call fit with training rows first,"
                            + " or load a model that was saved.");
        }
        return present;
    }

    private TransferTraining<I, L> transfer() {
        return spec.backbones().isEmpty() ? null : new TransferTraining<>(spec, network());
    }

    /**
     * Answers one input.
     *
     * @throws IllegalArgumentException if the input does not fit; the message says what was
     *     expected and what was there
     * @throws IllegalStateException if the model is closed, its columns have not learned yet, or
     *     the network's answer is not a number
     */
    public P predict(I input) {
        return predict(Collections.singletonList(input)).get(0);
    }

    /**
     * Answers several inputs, in their order. That is faster than one by one; the answers are the
     * same, up to rounding.
     *
     * @throws IllegalArgumentException if an input does not fit; the message says which, what was
     *     expected and what was there
     * @throws IllegalStateException if the model is closed, its columns have not learned yet, or
     *     the network's answer is not a number
     */
    public List<P> predict(List<? extends I> inputs) {
        Objects.requireNonNull(inputs, "inputs");
        float[][] logits = reading(() -> network().logits(inputs));
        return Arrays.stream(logits)
                .map(row -> prediction(new HeadOutput<>(tasks(), row)))
                .toList();
    }

    /** What the heads' answers to one input are to the user. */
    abstract P prediction(HeadOutput<L> answer);

    /** What the heads' reports are to the user. */
    abstract E evaluation(Evaluations<L> evaluations);

    /**
     * Trains the model, from the weights that it has: called again, it goes on. Where the input is
     * a record whose columns learn, they learn from these training rows first, and only the first
     * time: nothing comes from the validation data, and nothing from a training that fails before
     * its first step. Nothing else happens to this model meanwhile; what other threads ask of it
     * waits. Other models answer as ever, but the engine trains only one at a time: the next one
     * waits for its turn, still answering, and so does whoever makes a model with random weights. A
     * listener may call {@link #predict}, {@link #evaluate} and {@link #save}, which then go by the
     * weights of that moment.
     *
     * @param training the examples to train on
     * @param fit how to train: {@code Fit.epochs(5).batchSize(64).validation(test)}
     * @return loss and accuracy of each epoch
     * @throws IllegalArgumentException if the data set is empty, or an example does not fit; the
     *     message names it
     * @throws dev.condyle.runtime.training.TrainingDivergedException if the loss is not a number
     *     any more
     * @throws dev.condyle.runtime.training.TrainingInterruptedException if the thread is
     *     interrupted
     * @throws IllegalStateException if the model is closed, or if called from within its own
     *     training or prediction
     */
    public History fit(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(fit, "fit");
        requireIdle();
        return TrainingLock.hold(() -> changing(() -> train(training, fit)));
    }

    private History train(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        checkOpen();
        if (transfer != null) {
            return transfer.fit(training, fit, seed);
        }
        requireNoBackbone(fit);
        return network == null ? learnAndRun(training, fit) : run(training, fit);
    }

    private History run(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        return TrainingLoop.run(
                network().block(), network().manager(), spec.input(), tasks(), training, fit, seed);
    }

    /** Trains for the first time; where that fails before a step, the columns have not learned. */
    private History learnAndRun(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        ModelSpec<I, L> before = spec;
        learn(training);
        AtomicBoolean stepped = new AtomicBoolean();
        FitListener watch =
                new FitListener() {
                    @Override
                    public void onBatch(BatchEnd batch) {
                        stepped.set(true);
                    }
                };
        try {
            return run(training, fit.listener(watch));
        } catch (RuntimeException | Error e) {
            if (!stepped.get()) {
                network.close();
                network = null;
                spec = before;
            }
            throw e;
        }
    }

    /** Has the columns learn from the training rows alone, and builds the network over them. */
    private void learn(Dataset<I, L> training) {
        // Columns that failed to learn cannot be used again.
        ModelSpec<I, L> learned = spec.renewed();
        learned.columns().orElseThrow().encoder().learn(training);
        network = DeviceNetwork.random(learned, options);
        spec = learned;
    }

    private void requireNoBackbone(Fit<?, ?> fit) {
        if (fit.fineTune().isPresent() || fit.backboneRate().isPresent()) {
            throw new IllegalArgumentException(
                    spec.name()
                            + " has no network in its @Backbone, so Fit.fineTune and"
                            + " Fit.backboneRate mean nothing to it.");
        }
    }

    /**
     * Compares the model's answers with the labels of a data set.
     *
     * @throws IllegalArgumentException if the data set is empty, or an example does not fit; the
     *     message names it
     * @throws IllegalStateException if the model is closed, its columns have not learned yet, or
     *     the network's answer is not a number
     */
    public E evaluate(Dataset<I, L> data) {
        Objects.requireNonNull(data, "data");
        return reading(
                () -> {
                    Evaluations<L> counts = new Evaluations<>(tasks());
                    if (transfer != null && transfer.evaluate(data, counts)) {
                        return evaluation(counts);
                    }
                    // One pass: there is nothing to keep encoded for the next.
                    try (BatchSource<I, L> batches =
                                    new BatchSource<>(
                                            data,
                                            spec.input(),
                                            tasks(),
                                            network().microBatch(),
                                            0);
                            BatchIterator cursor =
                                    batches.open(IntStream.range(0, data.size()).toArray())) {
                        network().evaluate(cursor, counts);
                    }
                    return evaluation(counts);
                });
    }

    /**
     * Saves the model to a folder: {@code model.safetensors} with the weights, by the names that
     * PyTorch gives them, and {@code model.json} with the labels, the layers and what columns have
     * learned. An older model in the folder is replaced; other files are left alone. A crash
     * meanwhile leaves the old model or the new one, never a mixture. While it is saved,
     * predictions go on and training waits. Only one process at a time may save to a folder.
     *
     * @param folder the folder, made where there is none
     * @throws ModelFolderException if it cannot be saved; the folder then has what it had before,
     *     unless the message says otherwise
     * @throws IllegalStateException if the model is closed, or its columns have not learned yet
     */
    public void save(Path folder) {
        reading(
                () -> {
                    new ModelFolder(folder).save(spec, network().block());
                    return folder;
                });
    }

    /**
     * What was loaded of the pretrained weights. Empty for a model that begins with random weights,
     * and for one that was loaded from its folder.
     */
    public Optional<LoadReport> loadReport() {
        return Optional.ofNullable(loadReport);
    }

    /**
     * The layers, as in {@link #summary()}.
     *
     * @throws IllegalStateException if the model is closed, or its columns have not learned yet
     */
    public List<LayerSummary> layers() {
        // Shapes that a forward pass gives are found by one.
        return reading(() -> spec.summary(network().block()));
    }

    Tasks<L> tasks() {
        return spec.tasks();
    }

    /**
     * A table: a line a layer with its name, what it is, the shape of its output ({@code N} stands
     * for the batch) and its number of parameters; then the totals. What is frozen is marked. The
     * Javadoc of the generated class shows the same. Where that depends on what columns have yet to
     * learn, there is a question mark.
     *
     * @throws IllegalStateException if the model is closed
     */
    public String summary() {
        return reading(
                () ->
                        network == null
                                ? SummaryTable.ofUnknown(spec.layers())
                                : SummaryTable.of(layers()));
    }

    /**
     * The network as a DJL block, for use in DJL's own ways. Its weights are the model's: who
     * changes them while others predict, changes their answers, and closing the model frees them.
     *
     * @throws IllegalStateException if the model is closed, or its columns have not learned yet
     */
    public ClassifierBlock block() {
        return reading(() -> network().block());
    }

    private <T> T reading(Supplier<T> action) {
        lock.readLock().lock();
        try {
            checkOpen();
            return action.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(
                    spec.name() + " is closed. Use it inside the try block that opens it.");
        }
    }

    /**
     * Frees the weights, after what is running on other threads. Closing twice does nothing.
     *
     * @throws IllegalStateException if called from within this model's own training or prediction
     */
    @Override
    public void close() {
        changing(
                () -> {
                    if (!closed) {
                        closed = true;
                        free();
                    }
                    return null;
                });
    }

    private void free() {
        try {
            if (transfer != null) {
                transfer.close();
            }
        } finally {
            if (network != null) {
                network.close();
            }
        }
    }

    // A thread that holds the lock already would change what it is working with, or wait for
    // itself.
    private void requireIdle() {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw new IllegalStateException(
                    spec.name()
                            + " is at work on this very thread. Train or close it when that is done.");
        }
    }

    private <T> T changing(Supplier<T> action) {
        requireIdle();
        lock.writeLock().lock();
        try {
            return action.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The name of the annotated class, the number of parameters and that of the classes. */
    @Override
    public String toString() {
        DeviceNetwork<I> present = network;
        String parameters = present == null ? "?" : "" + spec.parameters(present.block());
        String classes =
                tasks().tasks().stream()
                        .map(task -> tasks().prefix(task) + task.labels().size() + " classes")
                        .collect(Collectors.joining(", "));
        return spec.name() + "(" + parameters + " parameters, " + classes + ")";
    }
}
