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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a classifier is trained: {@code Fit.epochs(5).batchSize(64).validation(test)}. Immutable;
 * every method gives a new one.
 *
 * <p>The types are those of the validation data. As long as there is none, every classifier accepts
 * it; afterwards only one with the same types of input and label.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class Fit<I, L> {

    private final int epochs;

    // Written only by with(), before the copy is handed out.
    private int batchSize = 32;
    private Optimizer optimizer = Optimizer.adam();
    private Schedule schedule = Schedule.constant();
    private OptionalDouble clipNorm = OptionalDouble.empty();
    private double labelSmoothing;
    private Map<?, Double> classWeights = Map.of();
    private boolean balanced;
    private boolean shuffle = true;
    private OptionalLong seed = OptionalLong.empty();
    private Progress progress = Progress.AUTO;
    private List<FitListener> listeners = List.of();
    private OptionalDouble backboneRate = OptionalDouble.empty();
    private FineTune fineTune;
    private List<Augmentation> augmentations = List.of();
    private OptionalDouble mixup = OptionalDouble.empty();
    private Dataset<I, L> validation;

    private Fit(int epochs) {
        this.epochs = epochs;
    }

    /**
     * Trains on all examples so many times.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public static Fit<Object, Object> epochs(int epochs) {
        Arguments.atLeast("epochs", epochs, 1);
        return new Fit<>(epochs);
    }

    /**
     * Sets the number of examples between two updates of the weights, from 1. Default: 32. The last
     * batch of an epoch has what is left; a single example that is left sits the epoch out where
     * the network has batch norms, since it has no variance.
     */
    public Fit<I, L> batchSize(int batchSize) {
        Arguments.atLeast("batchSize", batchSize, 1);
        return with(fit -> fit.batchSize = batchSize);
    }

    /** Sets the rule of the updates. Default: {@link Optimizer#adam()}. */
    public Fit<I, L> optimizer(Optimizer optimizer) {
        Objects.requireNonNull(optimizer, "optimizer");
        return with(fit -> fit.optimizer = optimizer);
    }

    /** Sets how the learning rate changes. Default: {@link Schedule#constant()}. */
    public Fit<I, L> schedule(Schedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        return with(fit -> fit.schedule = schedule);
    }

    /**
     * Scales the gradients down so that their norm, over all parameters together, is at most this
     * one, as PyTorch's {@code clip_grad_norm_}. Default: no limit.
     *
     * @param norm the highest norm, above 0
     */
    public Fit<I, L> clipNorm(double norm) {
        Arguments.above("clipNorm", norm, 0);
        return with(fit -> fit.clipNorm = OptionalDouble.of(norm));
    }

    /**
     * Trains towards y·(1 − s) + s/K instead of y, with y 1 for the right one of K classes and 0
     * for the others, as Keras's {@code CategoricalCrossentropy(label_smoothing=s)}. Validation is
     * not smoothed. Default: 0.
     *
     * @param smoothing s, from 0 to below 1
     */
    public Fit<I, L> labelSmoothing(double smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "labelSmoothing must be from 0 to below 1, not " + smoothing);
        }
        return with(fit -> fit.labelSmoothing = smoothing);
    }

    /**
     * Multiplies the loss of each training example by the weight of its label, as Keras's {@code
     * class_weight}: the sum over a batch is divided by the number of its examples, not by the sum
     * of their weights. A label that is not named has the weight 1. Of a mixed example, each label
     * has its own weight. Validation is not weighted. Replaces {@link #balanced}. Default: none.
     *
     * <p>It is for networks with one head.
     *
     * @param weights a finite number from 0 for each label
     */
    public Fit<I, L> classWeights(Map<? extends L, Double> weights) {
        weights.forEach(
                (label, weight) -> {
                    if (weight == null || !(weight >= 0) || weight.isInfinite()) {
                        throw new IllegalArgumentException(
                                "The weight of " + label + " must be from 0, not " + weight);
                    }
                });
        Map<?, Double> copy = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        return with(
                fit -> {
                    fit.classWeights = copy;
                    fit.balanced = false;
                });
    }

    /**
     * Lets rare labels count as much as frequent ones: as {@link #classWeights} with n / (k · n(c))
     * for a label of which n(c) of the n training examples are, k being the number of labels that
     * occur, as scikit-learn's {@code class_weight="balanced"}. With several heads, each has the
     * weights of its own labels. Replaces {@link #classWeights}. Default: not.
     */
    public Fit<I, L> balanced() {
        return with(
                fit -> {
                    fit.classWeights = Map.of();
                    fit.balanced = true;
                });
    }

    /**
     * Sets the learning rate of a pretrained backbone apart from that of the layers behind it: the
     * optimizer's times this factor, while the backbone is trained. Default: 1.
     *
     * @param factor above 0
     */
    public Fit<I, L> backboneRate(double factor) {
        Arguments.above("backboneRate", factor, 0);
        return with(fit -> fit.backboneRate = OptionalDouble.of(factor));
    }

    /**
     * Trains the backbone along in a second phase; the epochs of this are then those of the first,
     * in which the backbone is frozen. Default: there is no second phase.
     */
    public Fit<I, L> fineTune(FineTune fineTune) {
        Objects.requireNonNull(fineTune, "fineTune");
        return with(fit -> fit.fineTune = fineTune);
    }

    /**
     * Changes the pictures of the training data at random, anew in each epoch, in the given order
     * of changes; validation data stays as it is. Features of a frozen backbone are then computed
     * anew in each epoch too, which takes its time. Default: none.
     */
    public Fit<I, L> augment(Augmentation... augmentations) {
        return with(fit -> fit.augmentations = List.of(augmentations));
    }

    /**
     * Trains on mixtures of two examples, λ·x + (1 − λ)·x', with the loss λ·L(y) + (1 − λ)·L(y')
     * (<a href="https://arxiv.org/abs/1710.09412">Zhang et al., 2018</a>). For each batch λ is
     * drawn anew from Beta(alpha, alpha), and for each example another of the batch; what {@link
     * #augment} changes is changed before. Of a mixture, the accuracy of training counts the label
     * with the larger share as right, and so is lower than that of validation, whose examples are
     * not mixed. Features of a frozen backbone are then computed anew in each epoch, which takes
     * its time. Default: none.
     *
     * <p>It is for inputs that are numbers; a training on ids or categories is refused.
     *
     * @param alpha above 0: below 1 most mixtures are nearly one of the two, above 1 most are
     *     nearly half of each. The paper takes 0.2 for ImageNet and 1 for CIFAR-10.
     */
    public Fit<I, L> mixup(double alpha) {
        Arguments.above("mixup", alpha, 0);
        return with(fit -> fit.mixup = OptionalDouble.of(alpha));
    }

    /** Sets whether each epoch goes through the examples in a new order. Default: true. */
    public Fit<I, L> shuffle(boolean shuffle) {
        return with(fit -> fit.shuffle = shuffle);
    }

    /** Sets the seed of the order of the examples and of dropout. Default: the model's seed. */
    public Fit<I, L> seed(long seed) {
        return with(fit -> fit.seed = OptionalLong.of(seed));
    }

    /** Sets what is shown meanwhile. Default: {@link Progress#AUTO}. */
    public Fit<I, L> progress(Progress progress) {
        Objects.requireNonNull(progress, "progress");
        return with(fit -> fit.progress = progress);
    }

    /** Shows nothing. */
    public Fit<I, L> quiet() {
        return progress(Progress.QUIET);
    }

    /** Adds a listener, called after those added before. */
    public Fit<I, L> listener(FitListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(
                fit ->
                        fit.listeners =
                                Stream.concat(listeners.stream(), Stream.of(listener)).toList());
    }

    /**
     * Measures loss and accuracy on these examples after each epoch. They change neither weights
     * nor the order of training.
     */
    public <J, M> Fit<J, M> validation(Dataset<J, M> validation) {
        Objects.requireNonNull(validation, "validation");
        Fit<J, M> fit = new Fit<>(epochs);
        fit.copy(this);
        fit.validation = validation;
        return fit;
    }

    private Fit<I, L> with(Consumer<Fit<I, L>> change) {
        Fit<I, L> fit = new Fit<>(epochs);
        fit.copy(this);
        fit.validation = validation;
        change.accept(fit);
        return fit;
    }

    private void copy(Fit<?, ?> other) {
        batchSize = other.batchSize;
        optimizer = other.optimizer;
        schedule = other.schedule;
        clipNorm = other.clipNorm;
        labelSmoothing = other.labelSmoothing;
        classWeights = other.classWeights;
        balanced = other.balanced;
        shuffle = other.shuffle;
        seed = other.seed;
        progress = other.progress;
        listeners = other.listeners;
        backboneRate = other.backboneRate;
        fineTune = other.fineTune;
        augmentations = other.augmentations;
        mixup = other.mixup;
    }

    /** How many times training goes through all examples. */
    public int epochs() {
        return epochs;
    }

    /** The number of examples between two updates. */
    public int batchSize() {
        return batchSize;
    }

    /** The rule of the updates. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** How the learning rate changes. */
    public Schedule schedule() {
        return schedule;
    }

    /** The highest norm of the gradients, or empty for no limit. */
    public OptionalDouble clipNorm() {
        return clipNorm;
    }

    /** The label smoothing, 0 for none. */
    public double labelSmoothing() {
        return labelSmoothing;
    }

    /** The weights of labels, none if empty. */
    public Map<?, Double> classWeights() {
        return classWeights;
    }

    /** Whether rare labels count as much as frequent ones. */
    public boolean isBalanced() {
        return balanced;
    }

    /** The factor of the backbone's learning rate, if one was set. */
    public OptionalDouble backboneRate() {
        return backboneRate;
    }

    /** The second phase, if there is one. */
    public Optional<FineTune> fineTune() {
        return Optional.ofNullable(fineTune);
    }

    /** The random changes of pictures, in their order; none if empty. */
    public List<Augmentation> augmentations() {
        return augmentations;
    }

    /** The alpha of mixtures of examples, or empty for none. */
    public OptionalDouble mixup() {
        return mixup;
    }

    /** Whether each epoch goes through the examples in a new order. */
    public boolean shuffle() {
        return shuffle;
    }

    /** The seed, or empty for the model's. */
    public OptionalLong seed() {
        return seed;
    }

    /** What is shown meanwhile. */
    public Progress progress() {
        return progress;
    }

    /** The listeners in the order of their calls. */
    public List<FitListener> listeners() {
        return listeners;
    }

    /** The validation data, if there is any. */
    public Optional<Dataset<I, L>> validation() {
        return Optional.ofNullable(validation);
    }
}
