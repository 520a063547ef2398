package dev.condyle.runtime.evaluation;

import java.util.OptionalDouble;

/**
 * The metrics of one head on at least one example. Examples without a label for the head do not
 * count. Implementations are immutable and thread-safe.
 */
public sealed interface HeadEvaluation
        permits Evaluation, MultiLabelEvaluation, OrdinalEvaluation, RegressionEvaluation {

    /** Returns the number of examples that have a label for the head. */
    long size();

    /**
     * Returns the mean loss, without label smoothing, class weights, sample weights and focal
     * factors.
     */
    double loss();

    /** Returns a metric, or empty if this kind of head does not have it. */
    OptionalDouble metric(Metric metric);
}
