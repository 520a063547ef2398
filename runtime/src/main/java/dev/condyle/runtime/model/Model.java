package dev.condyle.runtime.model;

import dev.condyle.runtime.LayerSummary;
import dev.condyle.runtime.ModelOptions;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.Regression;
import dev.condyle.runtime.data.Target;
import dev.condyle.runtime.data.Task;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.evaluation.Evaluations;
import dev.condyle.runtime.export.Export;
import dev.condyle.runtime.generated.ClassifierBlock;
import dev.condyle.runtime.generated.HeadOutput;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.generated.SummaryTable;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.BatchSource;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.export.ModelExport;
import dev.condyle.runtime.internal.inference.DeviceNetwork;
import dev.condyle.runtime.internal.loop.Phase;
import dev.condyle.runtime.internal.loop.RateSearch;
import dev.condyle.runtime.internal.loop.TrainingIdentity;
import dev.condyle.runtime.internal.loop.TrainingLock;
import dev.condyle.runtime.internal.loop.TrainingLoop;
import dev.condyle.runtime.internal.loop.TrainingRun;
import dev.condyle.runtime.internal.persist.LoadedModel;
import dev.condyle.runtime.internal.persist.ModelFolder;
import dev.condyle.runtime.internal.persist.TrainingPosition;
import dev.condyle.runtime.internal.progress.ProgressDisplay;
import dev.condyle.runtime.internal.transfer.PretrainedBackbones;
import dev.condyle.runtime.internal.transfer.TransferTraining;
import dev.condyle.runtime.internal.weights.WeightOrigin;
import dev.condyle.runtime.training.Fit;
import dev.condyle.runtime.training.History;
import dev.condyle.runtime.training.LearningRateCurve;
import dev.condyle.runtime.training.TrainingInterruptedException;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.ModelFolderException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A network with its weights. Subclasses are generated from annotated classes: for one head, a
 * {@link Classifier}, {@link BinaryClassifier}, {@link MultiLabelClassifier}, {@link
 * OrdinalClassifier} or {@link Regressor}; for several, a {@link MultiTaskClassifier}.
 *
 * <p>Instances are thread-safe: predictions run concurrently; training waits for running
 * predictions, and predictions wait for training. A model holds native memory and must be closed.
 *
 * @param <I> the type of an input
 * @param <L> the type of an example's label
 * @param <P> the type of a prediction for one input
 * @param <E> the type of an evaluation
 */
public abstract sealed class Model<I, L, P, E> implements AutoCloseable
        permits Classifier,
                BinaryClassifier,
                MultiLabelClassifier,
                OrdinalClassifier,
                Regressor,
                MultiTaskClassifier {

    private static final System.Logger LOG = System.getLogger(Model.class.getName());

    private final ModelOptions options;
    private volatile ModelSpec<I, L> spec; // replaced once its columns and targets have learned
    // null until columns and labels have been learned
    private volatile @Nullable DeviceNetwork<I> network;
    // null: no pretrained backbone, or the labels have not been learned
    private volatile @Nullable TransferTraining<I, L> transfer;
    // null: not looked for, or loaded
    private volatile @Nullable PretrainedBackbones pending;
    private volatile List<WeightOrigin> origins = List.of(); // of the pretrained weights
    private volatile @Nullable LoadReport loadReport; // null: no pretrained weights were loaded
    private final long seed;
    private volatile TrainingPosition position = TrainingPosition.START;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Creates a randomly initialised model, or one with the weights of the pretrained backbone that
     * the annotated class declares.
     *
     * @param spec the definition of the annotated class
     * @param options seed and device
     * @throws dev.condyle.runtime.weights.WeightsException if the pretrained weights are missing or
     *     do not fit
     */
    Model(ModelSpec<I, L> spec, ModelOptions options) {
        ModelSpec<I, L> fresh = spec.renewed();
        this.spec =
                options.weights().map(it -> fresh.withWeights(it, options.sha256())).orElse(fresh);
        this.options = options;
        this.seed = options.seed();
        PretrainedBackbones weights = PretrainedBackbones.find(this.spec.backbones());
        if (this.spec.isLearned()) {
            createNetwork(weights);
        } else {
            pending = weights;
        }
    }

    private void createNetwork(PretrainedBackbones weights) {
        origins = weights.origins();
        spec.otherSizes(origins).forEach(it -> LOG.log(System.Logger.Level.WARNING, it));
        spec = spec.withPreprocessing(origins);
        DeviceNetwork<I> created = DeviceNetwork.random(spec, options);
        network = created;
        try {
            transfer = transfer();
            loadReport = weights.fill(created.block()).orElse(null);
        } catch (RuntimeException | Error e) {
            discardNetwork();
            throw e;
        }
    }

    private void discardNetwork() {
        TransferTraining<I, L> present = transfer;
        if (present != null) {
            present.close();
        }
        closeNetwork();
        transfer = null;
        loadReport = null;
        network = null;
    }

    /**
     * Loads a model from the folder to which it was saved.
     *
     * @param spec the definition of the annotated class
     * @param folder the folder
     * @param options the device, and the seed that training uses
     * @throws ModelFolderException if the folder does not contain a complete model of this class
     */
    Model(ModelSpec<I, L> spec, Path folder, ModelOptions options) {
        this.spec = spec.renewed();
        this.options = options;
        this.seed = options.seed();
        try {
            LoadedModel<L> loaded =
                    new ModelFolder(folder).load(this.spec, it -> zeros(it).block());
            this.spec = loaded.in(this.spec);
            position = loaded.position();
            origins = loaded.origins();
            transfer = transfer();
        } catch (RuntimeException | Error e) {
            closeNetwork();
            throw e;
        }
    }

    private DeviceNetwork<I> zeros(LoadedModel<L> loaded) {
        DeviceNetwork<I> created = DeviceNetwork.zeros(loaded.in(spec), options);
        network = created;
        return created;
    }

    private DeviceNetwork<I> network() {
        DeviceNetwork<I> present = network;
        if (present == null) {
            throw new IllegalStateException(
                    spec.name()
                            + " has not learned its "
                            + String.join(" and ", spec.unlearned())
                            + " yet. Call fit first, or load a saved model.");
        }
        return present;
    }

    private @Nullable TransferTraining<I, L> transfer() {
        return spec.backbones().isEmpty()
                ? null
                : new TransferTraining<>(spec, network(), this::tasks);
    }

    /**
     * Predicts the label of one input.
     *
     * @throws IllegalArgumentException if the input does not fit; the message contains the expected
     *     and the actual value
     * @throws IllegalStateException if the model is closed, its columns or labels are not learned
     *     yet, or the network's output is not finite
     */
    public P predict(I input) {
        return predict(Collections.singletonList(input)).get(0);
    }

    /**
     * Predicts the labels of several inputs, in their order. This is faster than one call per
     * input; the results are the same up to rounding.
     *
     * @throws IllegalArgumentException if an input does not fit; the message contains the index of
     *     the input, the expected and the actual value
     * @throws IllegalStateException if the model is closed, its columns or labels are not learned
     *     yet, or the network's output is not finite
     */
    public List<P> predict(List<? extends I> inputs) {
        Objects.requireNonNull(inputs, "inputs");
        // With the tasks of the same state: a training may learn the scale of the outputs.
        List<HeadOutput<L>> outputs =
                reading(
                        () -> {
                            Tasks<L> tasks = tasks();
                            return Arrays.stream(network().logits(inputs, lock.isWriteLocked()))
                                    .map(row -> new HeadOutput<>(tasks, row))
                                    .toList();
                        });
        return outputs.stream().map(this::prediction).toList();
    }

    /** Converts the heads' outputs for one input to the public type. */
    abstract P prediction(HeadOutput<L> answer);

    /** Converts the heads' reports to the public type. */
    abstract E evaluation(Evaluations<L> evaluations);

    /**
     * Trains the model, starting from its current weights: a second call continues training, with
     * the next epoch number and the next order of the examples, dropout, augmentation and mixup. A
     * saved model continues in the same way after it is loaded. {@link Fit#seed} starts the epoch
     * numbers and the random sequence anew. The state of the optimizer and of the schedule always
     * start anew.
     *
     * <p>If the input is a record with columns that learn from data (vocabularies, means,
     * quantiles), or a head declares no labels, the first call learns them from the training data
     * only, never from the validation data. If that training fails before its first step, columns
     * and labels stay unlearned. Later calls keep them.
     *
     * <p>While a model is training, calls from other threads wait. Other models keep predicting,
     * but only one model trains at a time, except in {@link CrossValidation#parallel}: further
     * trainings wait, and so does the creation of a model with random weights. A listener may call
     * {@link #predict}, {@link #evaluate} and {@link #save}, which then use the current weights.
     *
     * @param training the training data
     * @param fit the training options: {@code Fit.epochs(5).batchSize(64).validation(test)}
     * @return loss and accuracy of each epoch
     * @throws IllegalArgumentException if the data set is empty, or an example does not fit; the
     *     message identifies the example
     * @throws dev.condyle.runtime.training.TrainingDivergedException if the loss, a gradient or a
     *     weight is no longer finite; the model then has finite weights and can be used
     * @throws dev.condyle.runtime.training.TrainingInterruptedException if the thread is
     *     interrupted, or the JVM shuts down while the training writes checkpoints
     * @throws dev.condyle.runtime.training.CheckpointException if the training cannot use the
     *     folder of {@link Fit#checkpointInto}
     * @throws IllegalStateException if the model is closed, or if this method is called from within
     *     the model's own training or prediction
     */
    public History fit(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(fit, "fit");
        requireIdle();
        return TrainingLock.hold(() -> changing(() -> train(training, fit)));
    }

    private History train(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        TrainingPosition start = position;
        return learned(
                training,
                fit,
                onUpdate -> run(training, fit, run -> train(training, fit, run, onUpdate)),
                // A checkpoint also changes the position.
                stepped -> stepped || position != start);
    }

    /**
     * Learns the columns and targets, and trains.
     *
     * @param action trains; receives the action to run before each update of the weights
     * @param keeps returns whether the columns and targets stay learned, for whether there was an
     *     update
     */
    private <T> T learned(
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            Function<Runnable, T> action,
            Predicate<Boolean> keeps) {
        checkOpen();
        if (spec.backbones().isEmpty()) {
            requireNoBackbone(fit);
        }
        ModelSpec<I, L> before = spec;
        boolean created = network == null;
        if (!created) {
            network().discardProgram();
        }
        AtomicBoolean stepped = new AtomicBoolean();
        try {
            if (created) {
                learn(training, fit);
            } else {
                spec = spec.withTasks(tasks().learned(training));
                warn(spec, fit);
            }
            TransferTraining<I, L> present = transfer;
            if (present != null) {
                present.check(fit);
            }
            return action.apply(() -> stepped.set(true));
        } finally {
            if (!keeps.test(stepped.get())) {
                if (created) {
                    discardNetwork();
                }
                spec = before;
            }
        }
    }

    private void train(
            Dataset<I, L> training,
            Fit<? super I, ? super L> fit,
            TrainingRun run,
            Runnable onUpdate) {
        TransferTraining<I, L> present = transfer;
        if (present != null) {
            present.fit(training, fit, run, onUpdate);
            return;
        }
        TrainingLoop.run(
                network().block(),
                network().manager(),
                spec.input(),
                tasks(),
                training,
                fit,
                Phase.first(run, fit).withOnUpdate(onUpdate));
    }

    private History run(
            Dataset<I, L> training, Fit<? super I, ? super L> fit, Consumer<TrainingRun> phases) {
        TrainingPosition start = start(fit);
        try (TrainingRun run = newRun(fit, start)) {
            run.useCheckpoints(it -> TrainingIdentity.of(spec, training, fit, it));
            run.onPosition(epochs -> position = new TrainingPosition(epochs, start.seed()));
            Optional<History> ended = run.ended();
            if (ended.isPresent()) {
                return ended.get();
            }
            phases.accept(run);
            return run.end();
        }
    }

    /** Returns the position at which a training starts, with the seed of its random sequence. */
    private TrainingPosition start(Fit<?, ?> fit) {
        return fit.seed().isPresent()
                ? new TrainingPosition(0, fit.seed())
                : new TrainingPosition(
                        position.epochs(), OptionalLong.of(position.seed().orElse(seed)));
    }

    private TrainingRun newRun(Fit<?, ?> fit, TrainingPosition start) {
        return new TrainingRun(
                fit,
                start.seed().getAsLong(),
                start.epochs(),
                network().block(),
                network().manager(),
                tasks());
    }

    /**
     * Finds a learning rate: trains with rates that increase from batch to batch, from 1e-7 to 10,
     * for 100 updates or until the loss diverges (<a href="https://arxiv.org/abs/1506.01186">Smith,
     * 2015</a>; the defaults are those of fastai's {@code lr_find}). After that, the model is
     * unchanged, byte for byte, and columns that had not learned have still not learned.
     *
     * <pre>{@code
     * double rate = model.findRate(data, fit).suggestion();
     * model.fit(data, fit.optimizer(Optimizer.adam().learningRate(rate)));
     * }</pre>
     *
     * <p>The rates replace the optimizer's learning rate and the schedule. With {@link
     * Fit#fineTuneOnly}, the first phase is trained, and the rates are multiplied by its {@link
     * dev.condyle.runtime.training.FineTune#rate}, as in a training; otherwise the phase before any
     * fine-tuning.
     *
     * @param training the training data
     * @param fit the training options; validation, listeners and checkpoints are not used
     * @return the loss for each learning rate, and a suggestion
     * @throws dev.condyle.runtime.training.TrainingDivergedException if the first loss is not
     *     finite
     */
    public LearningRateCurve findRate(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        Objects.requireNonNull(training, "training");
        Objects.requireNonNull(fit, "fit");
        requireIdle();
        return TrainingLock.hold(() -> changing(() -> search(training, fit)));
    }

    private LearningRateCurve search(Dataset<I, L> training, Fit<? super I, ? super L> fit) {
        return learned(
                training,
                fit,
                onUpdate -> curve(training, RateSearch.fit(fit, Math.max(1, training.size()))),
                stepped -> false);
    }

    private LearningRateCurve curve(Dataset<I, L> training, Fit<? super I, ? super L> search) {
        DeviceNetwork<I> present = network();
        try (TrainingRun run = newRun(search, start(search))) {
            return new RateSearch()
                    .run(
                            run,
                            present.block(),
                            present.manager(),
                            () -> train(training, search, run, () -> {}));
        }
    }

    /** Warns about columns that are too wide for one-hot vectors. */
    private static void warn(ModelSpec<?, ?> spec, Fit<?, ?> fit) {
        spec.columns()
                .flatMap(columns -> columns.encoder().block().warning(fit.batchSize()))
                .ifPresent(warning -> ProgressDisplay.print(fit.progress(), warning));
    }

    /**
     * Makes the labels of a data set known, so that a training on a part of it has all labels. Does
     * nothing if the labels are known already.
     */
    final void learnLabels(Dataset<I, L> data) {
        changing(
                () -> {
                    checkOpen();
                    spec = spec.withTasks(tasks().withLabelsOf(data));
                    return spec;
                });
    }

    /** Learns columns and labels from the training data, and creates the network for them. */
    private void learn(Dataset<I, L> training, Fit<?, ?> fit) {
        // Columns that failed to learn cannot be reused, so this starts with new ones.
        ModelSpec<I, L> learned = spec.renewed();
        try {
            learned.columns().ifPresent(it -> it.encoder().learn(training));
        } catch (CancellationException e) {
            throw Thread.currentThread().isInterrupted()
                    ? new TrainingInterruptedException(0, 0, "steps", List.of())
                    : e;
        }
        learned = learned.withTasks(learned.tasks().learned(training));
        // Before the network is created, which may fail for lack of memory.
        warn(learned, fit);
        PretrainedBackbones weights = pending;
        spec = learned;
        createNetwork(weights != null ? weights : PretrainedBackbones.find(spec.backbones()));
    }

    private void requireNoBackbone(Fit<?, ?> fit) {
        List<String> options = new ArrayList<>();
        if (!fit.fineTuning().isEmpty()) {
            options.add(fit.epochs() == 0 ? "Fit.fineTuneOnly" : "Fit.fineTune");
        }
        if (fit.backboneRate().isPresent()) {
            options.add("Fit.backboneRate");
        }
        if (fit.layerDecay().isPresent()) {
            options.add("Fit.layerDecay");
        }
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(
                    spec.name()
                            + " has no pretrained network in its @Backbone. Remove "
                            + String.join(" and ", options)
                            + ".");
        }
    }

    /**
     * Evaluates the model's predictions on a labelled data set.
     *
     * @throws IllegalArgumentException if the data set is empty, or an example does not fit; the
     *     message identifies the example
     * @throws IllegalStateException if the model is closed, its columns or labels are not learned
     *     yet, or the network's output is not finite
     */
    public E evaluate(Dataset<I, L> data) {
        return evaluated(data, this::evaluation);
    }

    /** Evaluates like {@link #evaluate}, and converts the reports of the heads. */
    <T> T evaluated(Dataset<I, L> data, Function<Evaluations<L>, T> result) {
        Objects.requireNonNull(data, "data");
        return reading(
                () -> {
                    DeviceNetwork<I> present = network();
                    Evaluations<L> counts = new Evaluations<>(tasks());
                    TransferTraining<I, L> cached = transfer;
                    if (cached != null && cached.evaluate(data, counts)) {
                        return result.apply(counts);
                    }
                    // A single pass, so encoded inputs need not be cached.
                    try (BatchSource batches =
                                    new EncodedBatches<>(
                                            data, spec.input(), tasks(), present.passBatch(), 0);
                            BatchIterator cursor = batches.open()) {
                        present.evaluate(cursor, counts, lock.isWriteLocked());
                    }
                    return result.apply(counts);
                });
    }

    /**
     * Saves the model to a folder: {@code model.safetensors} contains the weights under their
     * PyTorch names, {@code model.json} the labels, the layers and the learned state of the
     * columns. An existing model in the folder is replaced; other files are not touched. After a
     * crash the folder contains the old model or the new one, never a mixture. Predictions continue
     * during saving; training waits. Several processes can save to the same folder and load from
     * it.
     *
     * @param folder the folder, created if it does not exist
     * @throws ModelFolderException if the model cannot be saved; the folder is then unchanged,
     *     unless the message says otherwise
     * @throws IllegalStateException if the model is closed, or its columns or labels are not
     *     learned yet
     */
    public void save(Path folder) {
        reading(
                () -> {
                    new ModelFolder(folder).save(spec, network().block(), position, origins);
                    return folder;
                });
    }

    /**
     * Exports the network with its weights to a file that programs without Condyle read. Inputs are
     * encoded arrays; see {@link Export}. An existing file is replaced once the new one is
     * complete.
     *
     * @param path the file; its folder is created if it does not exist
     * @param format the format: {@code Export.torchScript()}, {@code Export.onnx()} or {@code
     *     Export.djlServing()}
     * @throws dev.condyle.runtime.export.ExportException if the file cannot be written, or the
     *     network contains code that the format cannot express; the message contains the reason
     * @throws IllegalStateException if the model is closed, if its columns or labels are not
     *     learned yet, or if the optional dependency for ONNX is missing
     */
    public void export(Path path, Export format) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(format, "format");
        reading(
                () -> {
                    DeviceNetwork<I> present = network();
                    ModelExport.write(path, format, spec, present.block(), present.manager());
                    return path;
                });
    }

    /**
     * Returns the report on the pretrained weights that were loaded. Empty for a randomly
     * initialised model and for a model loaded from its folder.
     */
    public Optional<LoadReport> loadReport() {
        return Optional.ofNullable(loadReport);
    }

    /**
     * Returns the layers, as in {@link #summary()}.
     *
     * @throws IllegalStateException if the model is closed, or its columns or labels are not
     *     learned yet
     */
    public List<LayerSummary> layers() {
        // Computing the output shapes may require a forward pass.
        return reading(() -> spec.summary(network().block()));
    }

    Tasks<L> tasks() {
        return spec.tasks();
    }

    /** Returns the task of an only head. */
    @SuppressWarnings("unchecked") // the label of an only head is that of the example
    final Task<L, L> onlyTask() {
        return (Task<L, L>) tasks().tasks().get(0);
    }

    /** Returns the current target of a head. */
    final <C> Target<C> target(Task<L, C> task) {
        return tasks().current(task).target();
    }

    /**
     * Replaces the target of a head, for example by one with another threshold. Waits for running
     * calls.
     *
     * @throws IllegalStateException if the model is closed, or if this method is called from within
     *     the model's own training or prediction
     */
    final <C> void setTarget(Task<L, C> task, UnaryOperator<Target<C>> change) {
        changing(
                () -> {
                    checkOpen();
                    Task<L, C> current = tasks().current(task);
                    Task<L, C> changed = current.withTarget(change.apply(current.target()));
                    spec = spec.withTasks(tasks().with(changed));
                    return spec;
                });
    }

    /**
     * Returns a table with one line per layer: its name, its type and arguments, its output shape
     * ({@code N} is the batch size) and its number of parameters; then the totals. Frozen layers
     * are marked. The Javadoc of the generated class shows the same table. Values that depend on
     * columns or labels that are not learned yet are shown as a question mark.
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
     * Returns the network as a DJL block, for use with the DJL API. The block shares the model's
     * weights: changing them affects concurrent predictions, and closing the model frees them.
     *
     * @throws IllegalStateException if the model is closed, or its columns or labels are not
     *     learned yet
     */
    public ClassifierBlock block() {
        return reading(
                () -> {
                    network().observe();
                    return network().block();
                });
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
                    spec.name() + " is closed. Use it only inside its try-with-resources block.");
        }
    }

    /**
     * Frees the weights, after calls on other threads have finished. Closing a closed model has no
     * effect.
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
            closeNetwork();
        }
    }

    private void closeNetwork() {
        DeviceNetwork<I> present = network;
        if (present != null) {
            present.close();
        }
    }

    // A thread that already holds the lock would change the model during its own call, or
    // deadlock.
    private void requireIdle() {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw new IllegalStateException(
                    spec.name()
                            + " is already in use on this thread. Train or close it after that call"
                            + " returns.");
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

    /**
     * Returns the name of the annotated class, the number of parameters, and the number of classes
     * or outputs.
     */
    @Override
    public String toString() {
        DeviceNetwork<I> present = network;
        String parameters = present == null ? "?" : "" + spec.parameters(present.block());
        String classes =
                tasks().tasks().stream()
                        .map(task -> tasks().prefix(task) + size(task.target()))
                        .collect(Collectors.joining(", "));
        return spec.name() + "(" + parameters + " parameters, " + classes + ")";
    }

    private static String size(Target<?> target) {
        int size = target.names().size();
        if (!target.areLabelsKnown()) {
            return "? classes";
        }
        if (target instanceof Regression) {
            return size + (size == 1 ? " output" : " outputs");
        }
        return size + " classes";
    }
}
