package dev.condyle.processor.model;

/**
 * How many numbers a layer has.
 *
 * @param parameters those that it learns or keeps
 * @param trainable those that training changes
 * @param frozen those that are kept from training
 */
public record Counts(long parameters, long trainable, long frozen) {

    /** The running means and variances of batch norms, which a forward pass changes. */
    public long runningStatistics() {
        return parameters - trainable - frozen;
    }

    /** Whether there are any. */
    public boolean hasRunningStatistics() {
        return runningStatistics() > 0;
    }

    /** The counts of both. */
    Counts plus(Counts other) {
        return new Counts(
                Dims.sum(parameters, other.parameters),
                Dims.sum(trainable, other.trainable),
                Dims.sum(frozen, other.frozen));
    }
}
