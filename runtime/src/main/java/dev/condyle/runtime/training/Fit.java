package dev.condyle.runtime.training;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.evaluation.Metric;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.picture.Augmentation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The configuration of a training run: {@code Fit.epochs(5).batchSize(64).validation(test)}.
 *
 * <p>Instances are immutable and thread-safe: every setter returns a new instance.
 *
 * <p>The type parameters are those of the validation data. A configuration without validation data
 * fits every model; with validation data it fits only models with the same input and label types.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class Fit<I, L> {

    /** All options. {@code clone} copies every field, so a new option cannot be forgotten. */
    private static final class Options implements Cloneable {

        private int epochs;
        private int batchSize = 32;
        private Optimizer optimizer = Optimizer.adam();
        private Schedule schedule = Schedule.constant();
        private OptionalDouble clipNorm = OptionalDouble.empty();
        private double labelSmoothing;
        private Map<?, Double> classWeights = Map.of();
        private boolean balanced;
        private Map<?, Double> positiveWeights = Map.of();
        private OptionalDouble positiveWeight = OptionalDouble.empty();
        private boolean shuffle = true;
        private OptionalLong seed = OptionalLong.empty();
        private Progress progress = Progress.AUTO;
        private List<FitListener> listeners = List.of();
        private OptionalDouble backboneRate = OptionalDouble.empty();
        private OptionalDouble layerDecay = OptionalDouble.empty();
        private List<FineTune> fineTuning = List.of();
        private int accumulate = 1;
        private boolean mixedPrecision;
        private OptionalDouble averageWeights = OptionalDouble.empty();
        private Optional<ReduceOnPlateau> reduceOnPlateau = Optional.empty();
        private Optional<EarlyStopping> stopEarly = Optional.empty();
        private Optional<Monitor> keepBest = Optional.empty();
        private Optional<Path> checkpoints = Optional.empty();
        private OptionalInt checkpointSteps = OptionalInt.empty();
        private Optional<Duration> checkpointTime = Optional.empty();
        private List<Augmentation> augmentations = List.of();
        private OptionalDouble mixup = OptionalDouble.empty();
        private OptionalDouble cutMix = OptionalDouble.empty();
        private Optional<? extends Dataset<?, ?>> validation = Optional.empty();

        private Options(int epochs) {
            this.epochs = epochs;
        }

        private Options copy() {
            try {
                return (Options) clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final Options options;

    private Fit(Options options) {
        this.options = options;
    }

    /**
     * Returns a configuration with the default options.
     *
     * @param epochs the number of passes over the training data, at least 1
     * @throws IllegalArgumentException if {@code epochs} is below 1
     */
    public static Fit<Object, Object> epochs(int epochs) {
        Arguments.atLeast("epochs", epochs, 1);
        return new Fit<>(new Options(epochs));
    }

    /**
     * Returns a configuration that only fine-tunes a pretrained backbone: there is no first phase
     * in which it is frozen, so use it with a model whose head is trained already. {@link #epochs}
     * is 0.
     *
     * @param first the first phase
     * @param more further phases; see {@link #fineTune}
     */
    public static Fit<Object, Object> fineTuneOnly(FineTune first, FineTune... more) {
        return new Fit<Object, Object>(new Options(0)).fineTune(first, more);
    }

    /**
     * Sets the number of examples per batch. Default: 32. The weights are updated after each batch,
     * or after several batches with {@link #accumulate}. The last batch of an epoch contains the
     * remaining examples. A single remaining example is skipped in that epoch if the network has
     * batch norms, because one example has no variance.
     *
     * @param batchSize at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public Fit<I, L> batchSize(int batchSize) {
        Arguments.atLeast("batchSize", batchSize, 1);
        return with(options -> options.batchSize = batchSize);
    }

    /** Sets the optimizer. Default: {@link Optimizer#adam()}. */
    public Fit<I, L> optimizer(Optimizer optimizer) {
        Objects.requireNonNull(optimizer, "optimizer");
        return with(options -> options.optimizer = optimizer);
    }

    /** Sets the learning-rate schedule. Default: {@link Schedule#constant()}. */
    public Fit<I, L> schedule(Schedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        return with(options -> options.schedule = schedule);
    }

    /**
     * Clips the gradients: if their L2 norm over all parameters together exceeds the limit, they
     * are scaled down to it, as in PyTorch's {@code clip_grad_norm_}. Default: no limit.
     *
     * @param norm the maximum norm, above 0
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Fit<I, L> clipNorm(double norm) {
        Arguments.above("clipNorm", norm, 0);
        return with(options -> options.clipNorm = OptionalDouble.of(norm));
    }

    /**
     * Trains towards y·(1 − s) + s/K instead of y, where y is 1 for the correct one of K classes
     * and 0 for the others, as in Keras's {@code CategoricalCrossentropy(label_smoothing=s)}. K is
     * 2 for binary heads and for each class of a multi-label head. Ordinal and regression heads are
     * not smoothed. A head that declares its own smoothing keeps it. Validation is not smoothed.
     * Default: 0.
     *
     * @param smoothing s, at least 0 and below 1
     * @throws IllegalArgumentException if it is out of range
     */
    public Fit<I, L> labelSmoothing(double smoothing) {
        Arguments.fraction("labelSmoothing", smoothing);
        return with(options -> options.labelSmoothing = smoothing);
    }

    /**
     * Multiplies the loss of each training example by the weight of its label, like Keras's {@code
     * class_weight}: the sum over a batch is divided by the number of examples, not by the sum of
     * their weights. Labels that are not in the map have weight 1. In a mixture ({@link #mixup} or
     * {@link #cutMix}), each label has its own weight. Validation is not weighted. Replaces {@link
     * #balanced} and {@link #positiveWeights}. Default: no weights.
     *
     * <p>Applies only to networks with one head, which chooses one class. For a multi-label head,
     * use {@link #positiveWeights}.
     *
     * @param weights a finite number, at least 0, for each label
     * @throws IllegalArgumentException if a weight is out of range
     */
    public Fit<I, L> classWeights(Map<? extends L, Double> weights) {
        Map<?, Double> copy = checked(weights);
        return with(
                options -> {
                    options.classWeights = copy;
                    options.balanced = false;
                    options.positiveWeights = Map.of();
                    options.positiveWeight = OptionalDouble.empty();
                });
    }

    /**
     * Multiplies the loss of the examples that have a class by the weight of the class, like
     * PyTorch's {@code pos_weight}: a weight above 1 raises recall, and a weight below 1 raises
     * precision. Classes that are not in the map have weight 1. Validation is not weighted.
     * Replaces {@link #classWeights} and {@link #balanced}. Default: no weights.
     *
     * <p>Applies only to networks with one head: a multi-label head, or a binary head with its
     * positive class as the only key.
     *
     * @param weights a finite number, at least 0, for each class
     * @throws IllegalArgumentException if a weight is out of range
     */
    public Fit<I, L> positiveWeights(Map<?, Double> weights) {
        Map<?, Double> copy = checked(weights);
        return with(
                options -> {
                    options.classWeights = Map.of();
                    options.balanced = false;
                    options.positiveWeights = copy;
                    options.positiveWeight = OptionalDouble.empty();
                });
    }

    /**
     * Sets the same weight as in {@link #positiveWeights(Map)} for all classes of all binary and
     * multi-label heads.
     *
     * @param weight a finite number, at least 0
     * @throws IllegalArgumentException if it is out of range
     */
    public Fit<I, L> positiveWeight(double weight) {
        Arguments.atLeast("positiveWeight", weight, 0);
        return with(
                options -> {
                    options.classWeights = Map.of();
                    options.balanced = false;
                    options.positiveWeights = Map.of();
                    options.positiveWeight = OptionalDouble.of(weight);
                });
    }

    private static Map<?, Double> checked(Map<?, Double> weights) {
        weights.forEach(
                (label, weight) -> {
                    String name = "weight of " + label;
                    Arguments.atLeast(name, Arguments.required(name, weight), 0);
                });
        return Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * Gives rare labels the same total weight as frequent labels, like scikit-learn's {@code
     * class_weight="balanced"}: {@link #classWeights} of n / (k · n(c)), where n is the number of
     * training examples, n(c) the number with label c and k the number of labels that occur. With
     * several heads, each head uses the weights of its own labels. For each class of a multi-label
     * head, the examples that have the class get the same total weight as the others: their {@link
     * #positiveWeights} is the number of the others divided by their own. Replaces {@link
     * #classWeights} and {@link #positiveWeights}. Off by default.
     */
    public Fit<I, L> balanced() {
        return with(
                options -> {
                    options.classWeights = Map.of();
                    options.balanced = true;
                    options.positiveWeights = Map.of();
                    options.positiveWeight = OptionalDouble.empty();
                });
    }

    /**
     * Sets the learning rate of a trainable pretrained backbone, as a factor of the optimizer's
     * learning rate. The layers after the backbone keep the optimizer's rate. Default: 1.
     *
     * @param factor above 0
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Fit<I, L> backboneRate(double factor) {
        Arguments.above("backboneRate", factor, 0);
        return with(options -> options.backboneRate = OptionalDouble.of(factor));
    }

    /**
     * Sets the ratio of the learning rate of the top stage of a trainable pretrained backbone to
     * that of its lowest trained stage (layer-wise learning-rate decay); see {@link
     * FineTune#layerDecay}. Fine-tuning phases have their own. Default: 1, which is the same rate
     * for all stages.
     *
     * @param layerDecay at least 1
     * @throws IllegalArgumentException if it is not a finite number of at least 1
     */
    public Fit<I, L> layerDecay(double layerDecay) {
        Arguments.atLeast("layerDecay", layerDecay, 1);
        return with(options -> options.layerDecay = OptionalDouble.of(layerDecay));
    }

    /**
     * Adds phases that also train the backbone, in place of earlier ones. The epochs of this object
     * are then those of the first phase, in which the backbone is frozen. Default: none.
     *
     * <p>Several phases unfreeze the backbone gradually: {@code
     * fineTune(FineTune.epochs(2).from("features.17"), FineTune.epochs(2).from("features.14"))}.
     * Each phase has its own optimizer state, schedule and learning rates.
     */
    public Fit<I, L> fineTune(FineTune first, FineTune... more) {
        List<FineTune> all = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        all.forEach(phase -> Objects.requireNonNull(phase, "fineTune"));
        return with(options -> options.fineTuning = all);
    }

    /**
     * Sums the gradients of several batches before each update of the weights, so that large
     * batches fit into memory. Up to rounding, the result is that of a single batch of {@code
     * batches} times the size, also for the last, smaller group of an epoch. Two things differ:
     * batch norms normalise each batch by itself, and each batch counts by its number of examples,
     * whether or not they have a label for each head. Schedules count updates, listeners are called
     * after each batch. Default: 1.
     *
     * @param batches the number of batches per update, at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public Fit<I, L> accumulate(int batches) {
        Arguments.atLeast("accumulate", batches, 1);
        return with(options -> options.accumulate = batches);
    }

    /**
     * Trains in mixed precision where that is faster: convolutions and matrix products compute with
     * 16 bits, as in PyTorch's {@code autocast}, on GPUs in float16 with a loss scale, and on CPUs
     * with AMX instructions (Intel Xeon from 2023 on) in bfloat16. Weights, gradients, losses and
     * the state of the optimizer are float32, and so are validation and predictions. A line at the
     * start of the training states the precision.
     *
     * <p>The training uses float32 on other CPUs, and if the network contains a block whose
     * operations are unknown, such as that of a class that implements {@code Network}.
     * {@code @Forward} and {@code @Head} methods and your own DJL blocks receive float32 arrays. On
     * a GPU, an update is skipped if its gradients overflow; the loss scale is then halved, as in
     * PyTorch's {@code GradScaler}. Off by default.
     */
    public Fit<I, L> mixedPrecision() {
        return with(options -> options.mixedPrecision = true);
    }

    /**
     * Averages the weights over the updates with the factor {@code decay}: average = decay ·
     * average + (1 − decay) · weights, starting with the weights after the first update. This is
     * the exponential moving average of PyTorch's {@code AveragedModel} with {@code
     * get_ema_multi_avg_fn} and {@code use_buffers=True}, and of Keras's {@code use_ema}. Running
     * statistics of batch norms are averaged too. Validation uses the averages, {@link
     * FitListener#onEpoch} sees them, and the trained model has them. A training that ends with an
     * exception leaves the weights after its last batch. Each phase starts a new average. Off by
     * default.
     *
     * @param decay above 0 and below 1, such as 0.999
     * @throws IllegalArgumentException if it is out of range
     */
    public Fit<I, L> averageWeights(double decay) {
        Arguments.fraction("averageWeights", Arguments.above("averageWeights", decay, 0));
        return with(options -> options.averageWeights = OptionalDouble.of(decay));
    }

    /**
     * Reduces the learning rate once a metric no longer improves, in addition to the schedule.
     * Requires {@link #validation}. Off by default.
     */
    public Fit<I, L> reduceOnPlateau(ReduceOnPlateau reduction) {
        Objects.requireNonNull(reduction, "reduction");
        return with(options -> options.reduceOnPlateau = Optional.of(reduction));
    }

    /** Reduces the learning rate, like {@code reduceOnPlateau(ReduceOnPlateau.on(metric))}. */
    public Fit<I, L> reduceOnPlateau(Metric metric) {
        return reduceOnPlateau(ReduceOnPlateau.on(metric));
    }

    /**
     * Stops the training once a metric no longer improves, and restores the weights of the best
     * epoch, whether the training stopped early or not. Requires {@link #validation}. Off by
     * default.
     */
    public Fit<I, L> stopEarly(EarlyStopping stopping) {
        Objects.requireNonNull(stopping, "stopping");
        return with(options -> options.stopEarly = Optional.of(stopping));
    }

    /** Stops the training early, like {@code stopEarly(EarlyStopping.on(metric))}. */
    public Fit<I, L> stopEarly(Metric metric) {
        return stopEarly(EarlyStopping.on(metric));
    }

    /**
     * Restores the weights of the epoch with the best value of a metric of the validation data at
     * the end of the training, including running statistics. With several phases, this is the best
     * epoch of all of them. With {@link #stopEarly}, this metric decides which weights are
     * restored. Requires {@link #validation}. Default: the metric of {@link #stopEarly}; without
     * it, the model keeps the weights of the last epoch.
     *
     * <p>With several heads, see {@link Monitor}.
     */
    public Fit<I, L> keepBest(Metric metric) {
        return with(options -> options.keepBest = Optional.of(Monitor.of(metric)));
    }

    /** Restores the weights of the best epoch, like {@link #keepBest(Metric)}, by one head. */
    public Fit<I, L> keepBest(Metric metric, String head) {
        return with(options -> options.keepBest = Optional.of(Monitor.of(metric).ofHead(head)));
    }

    /**
     * Writes checkpoints to a folder, from which a training that was killed continues when the same
     * program runs again. It ends with the weights that the undisturbed training would have had,
     * byte for byte on the same machine. The folder contains a single file, {@code
     * checkpoint.safetensors}, which is replaced atomically.
     *
     * <p>A checkpoint is only used by a training of the same class, data and options that starts
     * from the same weights; otherwise {@code fit} throws a {@link CheckpointException}. The size
     * of the data sets and a sample of their examples are compared. Options that do not affect the
     * weights can differ: progress, listeners and the checkpoints themselves. Use a separate folder
     * for each training.
     *
     * <p>On SIGTERM and Ctrl-C, and if the thread is interrupted, the training ends with a
     * checkpoint after the current update and throws a {@link TrainingInterruptedException}.
     *
     * <p>After the training, the folder keeps its result. If the same training is started again,
     * for example because the program was killed before it saved the model, {@code fit} prints a
     * line and returns that result without training. Any other training in the same folder then
     * replaces it. Delete the folder to train again.
     *
     * <p>Listeners may be called again for the batches and the epoch after the last checkpoint.
     * Cached features of a frozen backbone are recomputed.
     *
     * @param folder the folder, created if it does not exist
     */
    public Fit<I, L> checkpointInto(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return with(options -> options.checkpoints = Optional.of(folder));
    }

    /**
     * Writes a checkpoint every few updates of the weights, in place of the default: after each
     * epoch and at least every 5 minutes. If epochs are so short that this would take more than
     * about 5 % of the time, the default writes fewer.
     *
     * @param updates at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public Fit<I, L> checkpointEvery(int updates) {
        Arguments.atLeast("checkpointEvery", updates, 1);
        return with(
                options -> {
                    options.checkpointSteps = OptionalInt.of(updates);
                    options.checkpointTime = Optional.empty();
                });
    }

    /**
     * Writes a checkpoint after the first update of the weights after each interval, in place of
     * the default; see {@link #checkpointEvery(int)}.
     *
     * @throws IllegalArgumentException if the interval is negative
     */
    public Fit<I, L> checkpointEvery(Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException(
                    "checkpointEvery must not be negative, but is " + interval + ".");
        }
        return with(
                options -> {
                    options.checkpointTime = Optional.of(interval);
                    options.checkpointSteps = OptionalInt.empty();
                });
    }

    /**
     * Augments the training images at random, differently in each epoch, in the given order.
     * Validation images are not changed. The features of a frozen backbone then cannot be cached
     * and are recomputed in each epoch, which is slower. Default: no augmentation.
     */
    public Fit<I, L> augment(Augmentation... augmentations) {
        return with(options -> options.augmentations = List.of(augmentations));
    }

    /**
     * Trains on mixtures of two examples, λ·x + (1 − λ)·x', with the loss λ·L(y) + (1 − λ)·L(y')
     * (<a href="https://arxiv.org/abs/1710.09412">Zhang et al., 2018</a>). λ is drawn from
     * Beta(alpha, alpha) for each batch, and the partner of an example from the same batch; {@link
     * #augment} is applied first. Default: no mixtures.
     *
     * <p>Training accuracy counts the label with the larger share as correct, so it is lower than
     * validation accuracy, because validation examples are not mixed. The features of a frozen
     * backbone are recomputed in each epoch, which is slower.
     *
     * <p>Applies only to numeric inputs; training on ids or categories is rejected.
     *
     * @param alpha above 0. Below 1 most mixtures are close to one of the two examples, above 1
     *     close to half of each. The paper uses 0.2 for ImageNet and 1 for CIFAR-10.
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Fit<I, L> mixup(double alpha) {
        Arguments.above("mixup", alpha, 0);
        return with(options -> options.mixup = OptionalDouble.of(alpha));
    }

    /**
     * Trains on images with a rectangle from another image (CutMix, <a
     * href="https://arxiv.org/abs/1905.04899">Yun et al., 2019</a>), with the loss λ·L(y) + (1 −
     * λ)·L(y'), where λ is the share of the area that is left of the image. As in the paper and in
     * torchvision's {@code v2.CutMix}, a share is drawn from Beta(alpha, alpha) for each batch and
     * determines the size of the rectangle, its centre is uniform, and the rectangle is clipped at
     * the edges. The partner of an image is drawn from the same batch; {@link #augment} is applied
     * first. Default: off.
     *
     * <p>Together with {@link #mixup}, one of the two is chosen at random for each batch, with
     * equal probability. What {@link #mixup} documents about training accuracy and frozen backbones
     * also applies here.
     *
     * <p>Applies only to networks with image inputs of one size and without other inputs.
     *
     * @param alpha above 0. The paper uses 1, with which all shares are equally probable.
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public Fit<I, L> cutMix(double alpha) {
        Arguments.above("cutMix", alpha, 0);
        return with(options -> options.cutMix = OptionalDouble.of(alpha));
    }

    /** Sets whether the examples are shuffled before each epoch. Default: true. */
    public Fit<I, L> shuffle(boolean shuffle) {
        return with(options -> options.shuffle = shuffle);
    }

    /**
     * Sets the seed of the order of the examples, dropout, augmentation and mixup, and starts their
     * random sequence and the epoch numbers anew. Later trainings without a seed continue the
     * sequence. Default: the training continues the sequence of the previous one; the first
     * training of a model uses the seed of the model.
     */
    public Fit<I, L> seed(long seed) {
        return with(options -> options.seed = OptionalLong.of(seed));
    }

    /** Sets the progress display. Default: {@link Progress#AUTO}. */
    public Fit<I, L> progress(Progress progress) {
        Objects.requireNonNull(progress, "progress");
        return with(options -> options.progress = progress);
    }

    /** Prints nothing during training. */
    public Fit<I, L> quiet() {
        return progress(Progress.QUIET);
    }

    /** Adds a listener. Listeners are called in the order in which they were added. */
    public Fit<I, L> listener(FitListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(
                options ->
                        options.listeners =
                                Stream.concat(options.listeners.stream(), Stream.of(listener))
                                        .toList());
    }

    /**
     * Sets the validation data. Loss and other metrics on these examples are computed after each
     * epoch. The model is not trained on them; their metrics decide only about {@link #stopEarly},
     * {@link #keepBest} and {@link #reduceOnPlateau}. Default: none.
     */
    public <J, M> Fit<J, M> validation(Dataset<J, M> validation) {
        Objects.requireNonNull(validation, "validation");
        return new Fit<>(changed(options -> options.validation = Optional.of(validation)));
    }

    /**
     * Returns a copy without the options that do not affect the weights: the progress display, the
     * listeners and the checkpoints.
     */
    public Fit<I, L> withoutObservers() {
        return with(
                options -> {
                    options.progress = Progress.AUTO;
                    options.listeners = List.of();
                    options.checkpoints = Optional.empty();
                    options.checkpointSteps = OptionalInt.empty();
                    options.checkpointTime = Optional.empty();
                });
    }

    /**
     * Returns a copy without validation data, without the options that depend on it, and without
     * those that only observe the training. It is {@link #quiet}.
     */
    public Fit<I, L> trainingOnly() {
        return withoutObservers()
                .quiet()
                .with(
                        options -> {
                            options.validation = Optional.empty();
                            options.stopEarly = Optional.empty();
                            options.keepBest = Optional.empty();
                            options.reduceOnPlateau = Optional.empty();
                            options.averageWeights = OptionalDouble.empty();
                        });
    }

    /**
     * Returns a copy with another number of epochs.
     *
     * @param epochs at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public Fit<I, L> withEpochs(int epochs) {
        Arguments.atLeast("epochs", epochs, 1);
        return with(options -> options.epochs = epochs);
    }

    private Fit<I, L> with(Consumer<Options> change) {
        return new Fit<>(changed(change));
    }

    private Options changed(Consumer<Options> change) {
        Options copy = options.copy();
        change.accept(copy);
        return copy;
    }

    /** Returns the number of epochs, without those of {@link #fineTuning}. */
    public int epochs() {
        return options.epochs;
    }

    /** Returns the number of examples per batch. */
    public int batchSize() {
        return options.batchSize;
    }

    /** Returns the optimizer. */
    public Optimizer optimizer() {
        return options.optimizer;
    }

    /** Returns the learning-rate schedule. */
    public Schedule schedule() {
        return options.schedule;
    }

    /** Returns the maximum norm of the gradients, or empty for no limit. */
    public OptionalDouble clipNorm() {
        return options.clipNorm;
    }

    /** Returns the label smoothing, 0 for none. */
    public double labelSmoothing() {
        return options.labelSmoothing;
    }

    /** Returns the class weights, empty for none. */
    public Map<?, Double> classWeights() {
        return options.classWeights;
    }

    /** Returns the weights of the positive examples of each class, empty for none. */
    public Map<?, Double> positiveWeights() {
        return options.positiveWeights;
    }

    /** Returns the weight of the positive examples of all classes, or empty for none. */
    public OptionalDouble positiveWeight() {
        return options.positiveWeight;
    }

    /** Returns whether rare labels have the same total weight as frequent labels. */
    public boolean isBalanced() {
        return options.balanced;
    }

    /** Returns the factor of the backbone's learning rate, if set. */
    public OptionalDouble backboneRate() {
        return options.backboneRate;
    }

    /** Returns the ratio of the rates of the top and the lowest stage of the backbone, if set. */
    public OptionalDouble layerDecay() {
        return options.layerDecay;
    }

    /** Returns the phases that also train the backbone, empty for none. */
    public List<FineTune> fineTuning() {
        return options.fineTuning;
    }

    /** Returns the number of batches per update of the weights. */
    public int accumulate() {
        return options.accumulate;
    }

    /** Returns whether the training uses mixed precision where that is faster. */
    public boolean isMixedPrecision() {
        return options.mixedPrecision;
    }

    /** Returns the decay of the average of the weights, or empty if they are not averaged. */
    public OptionalDouble averageWeights() {
        return options.averageWeights;
    }

    /** Returns the reduction of the learning rate, if set. */
    public Optional<ReduceOnPlateau> reduceOnPlateau() {
        return options.reduceOnPlateau;
    }

    /** Returns the early stopping, if set. */
    public Optional<EarlyStopping> stopEarly() {
        return options.stopEarly;
    }

    /**
     * Returns the metric and head that decide which weights are restored, or empty if the last
     * weights are kept.
     */
    public Optional<Monitor> keepBest() {
        return options.keepBest.or(
                () -> options.stopEarly.filter(it -> !it.keepsLast()).map(EarlyStopping::monitor));
    }

    /** Returns the folder of the checkpoints, if set. */
    public Optional<Path> checkpoints() {
        return options.checkpoints;
    }

    /** Returns the number of updates between checkpoints, if set. */
    public OptionalInt checkpointSteps() {
        return options.checkpointSteps;
    }

    /** Returns the time between checkpoints, if set. */
    public Optional<Duration> checkpointTime() {
        return options.checkpointTime;
    }

    /** Returns the image augmentations in the order in which they are applied, empty for none. */
    public List<Augmentation> augmentations() {
        return options.augmentations;
    }

    /** Returns the alpha of {@link #mixup(double)}, or empty if examples are not mixed. */
    public OptionalDouble mixup() {
        return options.mixup;
    }

    /** Returns the alpha of {@link #cutMix(double)}, or empty if images are not cut. */
    public OptionalDouble cutMix() {
        return options.cutMix;
    }

    /** Returns whether the examples are shuffled before each epoch. */
    public boolean shuffle() {
        return options.shuffle;
    }

    /** Returns the seed, or empty for the model's seed. */
    public OptionalLong seed() {
        return options.seed;
    }

    /** Returns the progress display. */
    public Progress progress() {
        return options.progress;
    }

    /** Returns the listeners in the order in which they are called. */
    public List<FitListener> listeners() {
        return options.listeners;
    }

    /** Returns the validation data, if set. */
    @SuppressWarnings("unchecked") // set only by validation(), together with the types
    public Optional<Dataset<I, L>> validation() {
        return options.validation.map(data -> (Dataset<I, L>) data);
    }

    /**
     * Returns the epochs, batch size, optimizer and schedule, and the other options that are set.
     */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "Fit(", ")");
        text.add("epochs=" + epochs());
        text.add("batchSize=" + batchSize());
        text.add("optimizer=" + optimizer());
        text.add("schedule=" + schedule());
        clipNorm().ifPresent(norm -> text.add("clipNorm=" + norm));
        if (labelSmoothing() > 0) {
            text.add("labelSmoothing=" + labelSmoothing());
        }
        if (!classWeights().isEmpty()) {
            text.add("classWeights=" + classWeights());
        }
        if (isBalanced()) {
            text.add("balanced");
        }
        if (!positiveWeights().isEmpty()) {
            text.add("positiveWeights=" + positiveWeights());
        }
        positiveWeight().ifPresent(weight -> text.add("positiveWeight=" + weight));
        backboneRate().ifPresent(factor -> text.add("backboneRate=" + factor));
        layerDecay().ifPresent(ratio -> text.add("layerDecay=" + ratio));
        if (!fineTuning().isEmpty()) {
            text.add("fineTune=" + (fineTuning().size() == 1 ? fineTuning().get(0) : fineTuning()));
        }
        if (accumulate() > 1) {
            text.add("accumulate=" + accumulate());
        }
        if (isMixedPrecision()) {
            text.add("mixedPrecision");
        }
        averageWeights().ifPresent(decay -> text.add("averageWeights=" + decay));
        reduceOnPlateau().ifPresent(reduction -> text.add("reduceOnPlateau=" + reduction));
        stopEarly().ifPresent(stopping -> text.add("stopEarly=" + stopping));
        options.keepBest.ifPresent(monitor -> text.add("keepBest=" + monitor));
        if (!augmentations().isEmpty()) {
            text.add("augment=" + augmentations());
        }
        mixup().ifPresent(alpha -> text.add("mixup=" + alpha));
        cutMix().ifPresent(alpha -> text.add("cutMix=" + alpha));
        if (!shuffle()) {
            text.add("shuffle=false");
        }
        seed().ifPresent(seed -> text.add("seed=" + seed));
        checkpoints().ifPresent(folder -> text.add("checkpointInto=" + folder));
        checkpointSteps().ifPresent(updates -> text.add("checkpointEvery=" + updates));
        checkpointTime().ifPresent(interval -> text.add("checkpointEvery=" + interval));
        if (progress() != Progress.AUTO) {
            text.add("progress=" + progress());
        }
        if (!listeners().isEmpty()) {
            text.add(listeners().size() + (listeners().size() == 1 ? " listener" : " listeners"));
        }
        validation().ifPresent(data -> text.add("validation=" + data.size() + " examples"));
        return text.toString();
    }
}
