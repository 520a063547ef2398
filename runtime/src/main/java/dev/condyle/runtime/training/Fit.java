package dev.condyle.runtime.training;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.text.Arguments;
import dev.condyle.runtime.picture.Augmentation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
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

        private final int epochs;
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
        private Optional<FineTune> fineTune = Optional.empty();
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
     * Sets the number of examples per weight update. Default: 32. The last batch of an epoch
     * contains the remaining examples. A single remaining example is skipped in that epoch if the
     * network has batch norms, because one example has no variance.
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
     * Adds a second phase, which also trains the backbone. The epochs of this object are then those
     * of the first phase, in which the backbone is frozen. Default: no second phase.
     */
    public Fit<I, L> fineTune(FineTune fineTune) {
        Objects.requireNonNull(fineTune, "fineTune");
        return with(options -> options.fineTune = Optional.of(fineTune));
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

    /** Sets the seed of the example order and of dropout. Default: the model's seed. */
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
     * Sets the validation data. Loss and accuracy on these examples are computed after each epoch.
     * They affect neither the weights nor the order of the training examples. Default: none.
     */
    public <J, M> Fit<J, M> validation(Dataset<J, M> validation) {
        Objects.requireNonNull(validation, "validation");
        return new Fit<>(changed(options -> options.validation = Optional.of(validation)));
    }

    private Fit<I, L> with(Consumer<Options> change) {
        return new Fit<>(changed(change));
    }

    private Options changed(Consumer<Options> change) {
        Options copy = options.copy();
        change.accept(copy);
        return copy;
    }

    /** Returns the number of epochs. */
    public int epochs() {
        return options.epochs;
    }

    /** Returns the number of examples per weight update. */
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

    /** Returns the second phase, if set. */
    public Optional<FineTune> fineTune() {
        return options.fineTune;
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
        fineTune().ifPresent(phase -> text.add("fineTune=" + phase));
        if (!augmentations().isEmpty()) {
            text.add("augment=" + augmentations());
        }
        mixup().ifPresent(alpha -> text.add("mixup=" + alpha));
        cutMix().ifPresent(alpha -> text.add("cutMix=" + alpha));
        if (!shuffle()) {
            text.add("shuffle=false");
        }
        seed().ifPresent(seed -> text.add("seed=" + seed));
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
