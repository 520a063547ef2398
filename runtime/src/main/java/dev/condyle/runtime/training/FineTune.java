package dev.condyle.runtime.training;

import java.util.Objects;
import java.util.Optional;

/**
 * Options for a second training phase that fine-tunes the pretrained backbone: {@code
 * Fit.epochs(5).fineTune(FineTune.epochs(10).from("features.14"))}. The first phase trains only the
 * layers after the backbone and the head, while the backbone is frozen; otherwise the large
 * gradients of a randomly initialised head would damage the pretrained weights. Immutable; every
 * setter returns a copy.
 *
 * <p>The second phase starts with a fresh optimizer and restarts the schedule. Its learning rates
 * decrease towards the bottom of the network, whose features (edges and colours) are useful for any
 * image. This is layer-wise learning-rate decay, also called discriminative learning rates (<a
 * href="https://arxiv.org/abs/1801.06146">Howard and Ruder, 2018</a>). With r the learning rate of
 * the optimizer:
 *
 * <ul>
 *   <li>the head uses r·{@link #rate};
 *   <li>the top stage of the backbone uses the head's rate times {@link Fit#backboneRate};
 *   <li>the lowest trained stage uses the top stage's rate divided by {@link #layerDecay};
 *   <li>the stages in between form a geometric series.
 * </ul>
 *
 * <p>Batch normalisation layers follow the annotated class; by default they run in inference mode.
 *
 * <p>After this phase the backbone is frozen again if the annotated class declares it frozen.
 */
public final class FineTune {

    private final int epochs;
    private final String from; // null: all stages
    private final double rate;
    private final double layerDecay;
    private final Schedule schedule; // null: the schedule of the first phase

    private FineTune(int epochs, String from, double rate, double layerDecay, Schedule schedule) {
        this.epochs = epochs;
        this.from = from;
        this.rate = rate;
        this.layerDecay = layerDecay;
        this.schedule = schedule;
    }

    /**
     * Creates the options of a fine-tuning phase.
     *
     * @param epochs the number of epochs of this phase, at least 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public static FineTune epochs(int epochs) {
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs must be at least 1, not " + epochs);
        }
        return new FineTune(epochs, null, 0.1, 10, null);
    }

    /**
     * Sets the lowest stage of the backbone to train. The stages below it stay frozen. Default: the
     * whole backbone is trained.
     *
     * <p>The output of the frozen stages is computed once per example and cached for this phase: in
     * memory up to 256 MiB or a quarter of the Java heap, beyond that in a temporary file. It is
     * recomputed in each epoch if {@link Fit#augment} or {@link Fit#mixup} changes the inputs, or
     * if the cache would exceed 8 GiB.
     *
     * @param stage the name of the stage in the weight file, or a common prefix of several names:
     *     {@code features.14}, {@code layer4}. For an unknown name, training throws an exception
     *     that lists the available names.
     */
    public FineTune from(String stage) {
        return new FineTune(
                epochs, Objects.requireNonNull(stage, "stage"), rate, layerDecay, schedule);
    }

    /**
     * Sets the factor by which the learning rate is multiplied in this phase. Default: 0.1.
     *
     * @param rate the factor, above 0
     * @throws IllegalArgumentException if the factor is not above 0
     */
    public FineTune rate(double rate) {
        return new FineTune(epochs, from, Fit.aboveZero("rate", rate), layerDecay, schedule);
    }

    /**
     * Sets the ratio between the learning rates of the top stage and the lowest trained stage.
     * Default: 10. With 1, all stages use the same rate.
     *
     * @param layerDecay the ratio, at least 1
     * @throws IllegalArgumentException if the ratio is below 1
     */
    public FineTune layerDecay(double layerDecay) {
        if (!(layerDecay >= 1) || Double.isInfinite(layerDecay)) {
            throw new IllegalArgumentException("layerDecay must be at least 1, not " + layerDecay);
        }
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

    /** Returns the number of epochs of this phase. */
    public int epochs() {
        return epochs;
    }

    /** Returns the lowest trained stage, or empty if the whole backbone is trained. */
    public Optional<String> from() {
        return Optional.ofNullable(from);
    }

    /** Returns the factor of the learning rate. */
    public double rate() {
        return rate;
    }

    /**
     * Returns the ratio between the learning rates of the top stage and the lowest trained stage.
     */
    public double layerDecay() {
        return layerDecay;
    }

    /** Returns the schedule, or empty for the schedule of the first phase. */
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(schedule);
    }

    /** Returns all options, such as {@code FineTune(epochs=10, from=layer4, rate=0.1, …)}. */
    @Override
    public String toString() {
        return "FineTune(epochs="
                + epochs
                + ", from="
                + (from == null ? "all stages" : from)
                + ", rate="
                + rate
                + ", layerDecay="
                + layerDecay
                + ", schedule="
                + (schedule == null ? "as in the first phase" : NamedSchedule.nameOf(schedule))
                + ")";
    }
}
