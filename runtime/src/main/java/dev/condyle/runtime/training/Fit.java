package dev.condyle.runtime.training;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.picture.Augmentation;
import java.util.ArrayList;
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
 * Options for training a classifier: {@code Fit.epochs(5).batchSize(64).validation(test)}.
 * Immutable; every setter returns a copy.
 *
 * <p>The type parameters are those of the validation data. Without validation data, every
 * classifier accepts the options; with it, only a classifier with matching input and label types
 * does.
 *
 * @param <I> the type of an input
 * @param <L> the type of a label
 */
public final class Fit<I, L> {

    private final int epochs;

    // Assigned only in with() and validation(), before the copy is returned.
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
     * Creates options with the given number of epochs and defaults for everything else.
     *
     * @param epochs the number of passes over the training data, at least 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public static Fit<Object, Object> epochs(int epochs) {
        atLeastOne("epochs", epochs);
        return new Fit<>(epochs);
    }

    /**
     * Sets the number of examples per weight update. Default: 32. The last batch of an epoch
     * contains the remaining examples. If only a single example remains and the network has batch
     * normalisation, that example is skipped for the epoch, since a single example has no variance.
     *
     * @param batchSize the number of examples, at least 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public Fit<I, L> batchSize(int batchSize) {
        atLeastOne("batchSize", batchSize);
        return with(fit -> fit.batchSize = batchSize);
    }

    /** Sets the optimizer. Default: {@link Optimizer#adam()}. */
    public Fit<I, L> optimizer(Optimizer optimizer) {
        Objects.requireNonNull(optimizer, "optimizer");
        return with(fit -> fit.optimizer = optimizer);
    }

    /** Sets the learning-rate schedule. Default: {@link Schedule#constant()}. */
    public Fit<I, L> schedule(Schedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        return with(fit -> fit.schedule = schedule);
    }

    /**
     * Sets the maximum norm of the gradients. Larger gradients are scaled down to it; the norm is
     * taken over all parameters together, as in PyTorch's {@code clip_grad_norm_}. Default: no
     * limit.
     *
     * @param norm the maximum norm, above 0
     * @throws IllegalArgumentException if the norm is not above 0
     */
    public Fit<I, L> clipNorm(double norm) {
        aboveZero("clipNorm", norm);
        return with(fit -> fit.clipNorm = OptionalDouble.of(norm));
    }

    /**
     * Sets the label smoothing s: the training target is y·(1 − s) + s/K instead of y, where K is
     * the number of classes and y is 1 for the correct class and 0 for the others. This equals
     * Keras's {@code CategoricalCrossentropy(label_smoothing=s)}. It is not applied to validation.
     * Default: 0.
     *
     * @param smoothing s, from 0 to below 1
     * @throws IllegalArgumentException if the value is out of range
     */
    public Fit<I, L> labelSmoothing(double smoothing) {
        if (!(smoothing >= 0 && smoothing < 1)) {
            throw new IllegalArgumentException(
                    "labelSmoothing must be from 0 to below 1, not " + smoothing);
        }
        return with(fit -> fit.labelSmoothing = smoothing);
    }

    /**
     * Sets class weights: the loss of each training example is multiplied by the weight of its
     * label, as with Keras's {@code class_weight}. The sum over a batch is divided by the number of
     * examples, not by the sum of their weights. Labels without an entry have the weight 1. With
     * {@link #mixup}, each of the two labels keeps its own weight. Validation is not weighted.
     * Replaces {@link #balanced}. Default: no weights.
     *
     * <p>Only for networks with one head.
     *
     * @param weights a finite weight of at least 0 for each label
     * @throws IllegalArgumentException if a weight is null, negative or not finite
     */
    public Fit<I, L> classWeights(Map<? extends L, Double> weights) {
        weights.forEach(
                (label, weight) -> {
                    if (weight == null || !(weight >= 0) || weight.isInfinite()) {
                        throw new IllegalArgumentException(
                                "The weight of "
                                        + label
                                        + " must be a finite number of at least 0, not "
                                        + weight);
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
     * Balances the classes by weighting rare labels more: like {@link #classWeights} with the
     * weight n / (k · n(c)) for a label that n(c) of the n training examples have, where k is the
     * number of distinct labels in the training data. This equals scikit-learn's {@code
     * class_weight="balanced"}. With several heads, the weights are computed per head. Replaces
     * {@link #classWeights}. Default: off.
     */
    public Fit<I, L> balanced() {
        return with(
                fit -> {
                    fit.classWeights = Map.of();
                    fit.balanced = true;
                });
    }

    /**
     * Sets the learning rate of a pretrained backbone relative to the layers after it: while the
     * backbone is trained, its rate is the optimizer's times this factor. Default: 1.
     *
     * @param factor the factor, above 0
     * @throws IllegalArgumentException if the factor is not above 0
     */
    public Fit<I, L> backboneRate(double factor) {
        aboveZero("backboneRate", factor);
        return with(fit -> fit.backboneRate = OptionalDouble.of(factor));
    }

    /**
     * Adds a second phase that fine-tunes the backbone. The number of epochs of these options then
     * applies to the first phase, in which the backbone is frozen. Default: no second phase.
     */
    public Fit<I, L> fineTune(FineTune fineTune) {
        Objects.requireNonNull(fineTune, "fineTune");
        return with(fit -> fit.fineTune = fineTune);
    }

    /**
     * Sets random augmentations of the training images. They are applied in the given order and
     * drawn anew in each epoch; validation data is not augmented. With augmentations, the features
     * of a frozen backbone are recomputed in each epoch, which takes longer. Default: none.
     */
    public Fit<I, L> augment(Augmentation... augmentations) {
        return with(fit -> fit.augmentations = List.of(augmentations));
    }

    /**
     * Sets mixup: training uses mixtures of two examples, λ·x + (1 − λ)·x', with the loss λ·L(y) +
     * (1 − λ)·L(y') (<a href="https://arxiv.org/abs/1710.09412">Zhang et al., 2018</a>). For each
     * batch, λ is drawn from Beta(alpha, alpha), and each example is paired with a random example
     * of the batch, after {@link #augment}. For a mixture, the training accuracy counts the label
     * with the larger share as correct, so it is lower than the validation accuracy, which is
     * computed on unmixed examples. With mixup, the features of a frozen backbone are recomputed in
     * each epoch, which takes longer. Default: off.
     *
     * <p>Requires numeric inputs; training on ids or categories throws an exception.
     *
     * @param alpha the parameter of the Beta distribution, above 0. Below 1, most mixtures are
     *     close to one of the two examples; above 1, most are close to equal shares. The paper uses
     *     0.2 for ImageNet and 1 for CIFAR-10.
     * @throws IllegalArgumentException if alpha is not above 0
     */
    public Fit<I, L> mixup(double alpha) {
        aboveZero("mixup", alpha);
        return with(fit -> fit.mixup = OptionalDouble.of(alpha));
    }

    /** Sets whether the examples are shuffled in each epoch. Default: true. */
    public Fit<I, L> shuffle(boolean shuffle) {
        return with(fit -> fit.shuffle = shuffle);
    }

    /**
     * Sets the seed for shuffling, dropout and other random choices of training. Default: the
     * model's seed.
     */
    public Fit<I, L> seed(long seed) {
        return with(fit -> fit.seed = OptionalLong.of(seed));
    }

    /** Sets the progress display. Default: {@link Progress#AUTO}. */
    public Fit<I, L> progress(Progress progress) {
        Objects.requireNonNull(progress, "progress");
        return with(fit -> fit.progress = progress);
    }

    /** Disables the progress display: same as {@code progress(Progress.QUIET)}. */
    public Fit<I, L> quiet() {
        return progress(Progress.QUIET);
    }

    /**
     * Adds a listener. Listeners are called in the order in which they are added. Default: none.
     */
    public Fit<I, L> listener(FitListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(
                fit ->
                        fit.listeners =
                                Stream.concat(listeners.stream(), Stream.of(listener)).toList());
    }

    /**
     * Sets the validation data, on which loss and accuracy are computed after each epoch.
     * Validation affects neither the weights nor the order of training. Default: none.
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

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    static double aboveZero(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be above 0, not " + value);
        }
        return value;
    }

    /** Returns the number of epochs; with {@link #fineTune}, that of the first phase. */
    public int epochs() {
        return epochs;
    }

    /** Returns the number of examples per weight update. */
    public int batchSize() {
        return batchSize;
    }

    /** Returns the optimizer. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** Returns the learning-rate schedule. */
    public Schedule schedule() {
        return schedule;
    }

    /** Returns the maximum norm of the gradients, or empty for no limit. */
    public OptionalDouble clipNorm() {
        return clipNorm;
    }

    /** Returns the label smoothing; 0 means none. */
    public double labelSmoothing() {
        return labelSmoothing;
    }

    /** Returns the class weights; empty for none. */
    public Map<?, Double> classWeights() {
        return classWeights;
    }

    /** Returns whether the classes are balanced. */
    public boolean isBalanced() {
        return balanced;
    }

    /** Returns the factor of the backbone's learning rate, or empty if none was set. */
    public OptionalDouble backboneRate() {
        return backboneRate;
    }

    /** Returns the fine-tuning phase, or empty if there is none. */
    public Optional<FineTune> fineTune() {
        return Optional.ofNullable(fineTune);
    }

    /** Returns the augmentations in the order in which they are applied; empty for none. */
    public List<Augmentation> augmentations() {
        return augmentations;
    }

    /** Returns the alpha of mixup, or empty if mixup is off. */
    public OptionalDouble mixup() {
        return mixup;
    }

    /** Returns whether the examples are shuffled in each epoch. */
    public boolean shuffle() {
        return shuffle;
    }

    /** Returns the seed, or empty for the model's seed. */
    public OptionalLong seed() {
        return seed;
    }

    /** Returns the progress display. */
    public Progress progress() {
        return progress;
    }

    /** Returns the listeners in the order in which they are called. */
    public List<FitListener> listeners() {
        return listeners;
    }

    /** Returns the validation data, or empty if there is none. */
    public Optional<Dataset<I, L>> validation() {
        return Optional.ofNullable(validation);
    }

    /**
     * Returns the main options and every other option that is set, such as {@code Fit(epochs=5,
     * batchSize=64, optimizer=…, schedule=constant, mixup=0.2)}.
     */
    @Override
    public String toString() {
        List<String> options = new ArrayList<>();
        options.add("epochs=" + epochs);
        options.add("batchSize=" + batchSize);
        options.add("optimizer=" + optimizer);
        options.add("schedule=" + NamedSchedule.nameOf(schedule));
        clipNorm.ifPresent(norm -> options.add("clipNorm=" + norm));
        if (labelSmoothing > 0) {
            options.add("labelSmoothing=" + labelSmoothing);
        }
        if (!classWeights.isEmpty()) {
            options.add("classWeights=" + classWeights);
        }
        if (balanced) {
            options.add("balanced");
        }
        backboneRate.ifPresent(factor -> options.add("backboneRate=" + factor));
        if (fineTune != null) {
            options.add("fineTune=" + fineTune);
        }
        if (!augmentations.isEmpty()) {
            options.add("augment=" + augmentations);
        }
        mixup.ifPresent(alpha -> options.add("mixup=" + alpha));
        if (!shuffle) {
            options.add("shuffle=false");
        }
        seed.ifPresent(value -> options.add("seed=" + value));
        if (progress != Progress.AUTO) {
            options.add("progress=" + progress);
        }
        if (!listeners.isEmpty()) {
            options.add("listeners=" + listeners.size());
        }
        if (validation != null) {
            options.add("validation=" + validation);
        }
        return "Fit(" + String.join(", ", options) + ")";
    }
}
