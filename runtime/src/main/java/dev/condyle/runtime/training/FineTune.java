package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A training phase that also trains the pretrained backbone: {@code
 * Fit.epochs(5).fineTune(FineTune.epochs(10).from("features.14"))}. Before it, a first phase trains
 * the head and the layers after the backbone while the backbone is frozen. Without it, the errors
 * of a randomly initialised head would destroy the pretrained weights. A model whose head is
 * trained already can be fine-tuned alone with {@link Fit#fineTuneOnly}.
 *
 * <p>The phase starts with a new optimizer and the schedule from its first step. It uses layer-wise
 * learning-rate decay (<a href="https://arxiv.org/abs/1801.06146">Howard and Ruder, 2018</a>,
 * discriminative learning rates), because the lower stages of a network detect edges and colours
 * that are useful for any image. With r the optimizer's learning rate:
 *
 * <ul>
 *   <li>the head uses r·{@link #rate};
 *   <li>the top stage of the backbone uses the head's rate times {@link Fit#backboneRate};
 *   <li>the lowest trained stage uses the rate of the top stage divided by {@link #layerDecay};
 *   <li>the rates of the stages in between form a geometric series.
 * </ul>
 *
 * <p>Batch norms behave as the annotated class specifies; by default they run in inference mode.
 *
 * <p>After the phase, the backbone is frozen again if the annotated class declares it frozen.
 *
 * <p>Instances are immutable and thread-safe: every setter returns a new instance.
 */
public final class FineTune {

    private final int epochs;
    private final @Nullable String from; // null: the lowest stage
    private final double rate;
    private final double layerDecay;
    private final @Nullable Schedule schedule; // null: that of the first phase

    private FineTune(
            int epochs,
            @Nullable String from,
            double rate,
            double layerDecay,
            @Nullable Schedule schedule) {
        this.epochs = epochs;
        this.from = from;
        this.rate = rate;
        this.layerDecay = layerDecay;
        this.schedule = schedule;
    }

    /**
     * Returns a phase with the default options.
     *
     * @param epochs the number of passes over the training data, at least 1
     * @throws IllegalArgumentException if {@code epochs} is below 1
     */
    public static FineTune epochs(int epochs) {
        Arguments.atLeast("epochs", epochs, 1);
        return new FineTune(epochs, null, 0.1, 10, null);
    }

    /**
     * Trains the given stage of the backbone and all stages above it; the stages below stay frozen.
     * Default: the whole backbone.
     *
     * <p>The output of the frozen stages is computed once per example and cached for the phase: in
     * memory up to 256 MiB or a quarter of the Java heap, beyond that in a temporary file. It is
     * recomputed in each epoch if {@link Fit#augment}, {@link Fit#mixup} or {@link Fit#cutMix}
     * change the inputs, or if the cache would exceed 8 GiB.
     *
     * @param stage the name of the stage in the weight file, or the common prefix of several names:
     *     {@code features.14}, {@code layer4}. Training rejects an unknown name with a list of the
     *     available ones.
     */
    public FineTune from(String stage) {
        return new FineTune(
                epochs, Objects.requireNonNull(stage, "stage"), rate, layerDecay, schedule);
    }

    /**
     * Sets the factor by which this phase multiplies the learning rate. Default: 0.1.
     *
     * @param rate above 0
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public FineTune rate(double rate) {
        return new FineTune(epochs, from, Arguments.above("rate", rate, 0), layerDecay, schedule);
    }

    /**
     * Sets the ratio of the top stage's learning rate to that of the lowest trained stage. Default:
     * 10. With 1, all stages have the same learning rate.
     *
     * @param layerDecay at least 1
     * @throws IllegalArgumentException if it is not a finite number of at least 1
     */
    public FineTune layerDecay(double layerDecay) {
        Arguments.atLeast("layerDecay", layerDecay, 1);
        return new FineTune(epochs, from, rate, layerDecay, schedule);
    }

    /**
     * Sets the learning-rate schedule of this phase. Default: the schedule of the first phase,
     * restarted.
     */
    public FineTune schedule(Schedule schedule) {
        return new FineTune(
                epochs, from, rate, layerDecay, Objects.requireNonNull(schedule, "schedule"));
    }

    /**
     * Returns a copy with another number of epochs.
     *
     * @param epochs at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public FineTune withEpochs(int epochs) {
        Arguments.atLeast("epochs", epochs, 1);
        return new FineTune(epochs, from, rate, layerDecay, schedule);
    }

    /** Returns the number of epochs of this phase. */
    public int epochs() {
        return epochs;
    }

    /** Returns the lowest trained stage, or empty if all stages are trained. */
    public Optional<String> from() {
        return Optional.ofNullable(from);
    }

    /** Returns the factor of the learning rate. */
    public double rate() {
        return rate;
    }

    /** Returns the ratio of the top stage's learning rate to that of the lowest trained stage. */
    public double layerDecay() {
        return layerDecay;
    }

    /** Returns the schedule, or empty for that of the first phase. */
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    /** Returns the options, without those that are not set. */
    @Override
    public String toString() {
        return "FineTune(epochs="
                + epochs
                + (from == null ? "" : ", from=" + from)
                + ", rate="
                + rate
                + ", layerDecay="
                + layerDecay
                + (schedule == null ? "" : ", schedule=" + schedule)
                + ")";
    }
}
