package dev.condyle.runtime.training;

import dev.condyle.runtime.internal.text.Arguments;
import java.util.Objects;
import java.util.Optional;

/**
 * A second phase of training, in which a pretrained backbone is trained along: {@code
 * Fit.epochs(5).fineTune(FineTune.epochs(10).from("features.14"))}. The first phase trains the
 * layers behind the backbone and the head, while the backbone is frozen; otherwise the errors of a
 * random head would spoil it. Immutable; every method gives a new one.
 *
 * <p>The second phase begins with a fresh optimizer and the schedule from its start. Its learning
 * rates are lower towards the bottom, where a network sees edges and colours that serve any picture
 * (<a href="https://arxiv.org/abs/1801.06146">Howard and Ruder, 2018</a>, discriminative rates):
 * with r the learning rate of the optimizer, the head has r·{@link #rate}, the top stage of the
 * backbone that times {@link Fit#backboneRate}, the lowest stage that is trained that over {@link
 * #layerDecay}, and those in between a geometric series. Batch norms do what the annotated class
 * says; unless it says otherwise they keep still.
 *
 * <p>Afterwards the backbone is frozen again if the annotated class says that it is frozen.
 */
public final class FineTune {

    private final int epochs;
    private final String from; // null: from the bottom
    private final double rate;
    private final double layerDecay;
    private final Schedule schedule; // null: that of the first phase

    private FineTune(int epochs, String from, double rate, double layerDecay, Schedule schedule) {
        this.epochs = epochs;
        this.from = from;
        this.rate = rate;
        this.layerDecay = layerDecay;
        this.schedule = schedule;
    }

    /**
     * Goes through the examples so many times.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public static FineTune epochs(int epochs) {
        Arguments.atLeast("epochs", epochs, 1);
        return new FineTune(epochs, null, 0.1, 10, null);
    }

    /**
     * Trains a stage of the backbone and those above it; those below stay frozen. Default: the
     * whole backbone.
     *
     * <p>What those below give is computed once for each example and kept for the phase: in memory
     * up to 256 MiB or a quarter of Java's heap, beyond it in a temporary file. It is computed anew
     * in each epoch where {@link Fit#augment} or {@link Fit#mixup} change the inputs, and where it
     * would take more than 8 GiB.
     *
     * @param stage its name in the file of weights, or what the names of several begin with: {@code
     *     features.14}, {@code layer4}. A wrong name is answered with those there are.
     */
    public FineTune from(String stage) {
        return new FineTune(
                epochs, Objects.requireNonNull(stage, "stage"), rate, layerDecay, schedule);
    }

    /**
     * Sets the factor of the learning rate in this phase, above 0. Default: 0.1.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public FineTune rate(double rate) {
        return new FineTune(epochs, from, Arguments.above("rate", rate, 0), layerDecay, schedule);
    }

    /**
     * Sets by how much the rate of the lowest stage is below that of the top stage, at least 1.
     * Default: 10. With 1 all stages have the same.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public FineTune layerDecay(double layerDecay) {
        Arguments.atLeast("layerDecay", layerDecay, 1);
        return new FineTune(epochs, from, rate, layerDecay, schedule);
    }

    /** Sets how the learning rate changes in this phase. Default: as in the first phase, anew. */
    public FineTune schedule(Schedule schedule) {
        return new FineTune(
                epochs, from, rate, layerDecay, Objects.requireNonNull(schedule, "schedule"));
    }

    /** How many times this phase goes through the examples. */
    public int epochs() {
        return epochs;
    }

    /** The lowest stage that is trained, or empty for all. */
    public Optional<String> from() {
        return Optional.ofNullable(from);
    }

    /** The factor of the learning rate. */
    public double rate() {
        return rate;
    }

    /** By how much the lowest rate is below that of the top stage. */
    public double layerDecay() {
        return layerDecay;
    }

    /** The schedule, or empty for that of the first phase. */
    public Optional<Schedule> schedule() {
        return Optional.ofNullable(schedule);
    }
}
