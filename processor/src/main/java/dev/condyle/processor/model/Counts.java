package dev.condyle.processor.model;

/**
 * The parameter counts of a layer.
 *
 * @param parameters all parameters, including running statistics
 * @param trainable the parameters that training updates
 * @param frozen the parameters that are frozen
 */
public record Counts(long parameters, long trainable, long frozen) {

    /**
     * Returns the number of running statistics of batch norms, which are updated by forward passes.
     */
    public long runningStatistics() {
        return parameters - trainable - frozen;
    }

    /** Returns whether there are running statistics. */
    public boolean hasRunningStatistics() {
        return runningStatistics() > 0;
    }

    /** Returns the sum of these and other counts. */
    Counts plus(Counts other) {
        return new Counts(
                Dims.sum(parameters, other.parameters),
                Dims.sum(trainable, other.trainable),
                Dims.sum(frozen, other.frozen));
    }
}
