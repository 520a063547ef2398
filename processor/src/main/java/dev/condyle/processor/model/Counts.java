package dev.condyle.processor.model;

/**
 * How many numbers a layer has.
 *
 * @param parameters those that it learns or keeps
 * @param trainable those that training changes
 * @param frozen those that are kept from training
 */
public record Counts(long parameters, long trainable, long frozen) {

    /** The counts of a layer of which nothing is frozen. */
    public static Counts of(LayerPlan plan) {
        return new Counts(plan.parameters(), plan.trainable(), 0);
    }
}
