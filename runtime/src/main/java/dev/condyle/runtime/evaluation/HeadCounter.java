package dev.condyle.runtime.evaluation;

/** Counts the predictions of one head, example by example. Not thread-safe. */
interface HeadCounter {

    /**
     * Counts a prediction.
     *
     * @param logits rows of logits, which are finite
     * @param from the index of the example's first logit of this head
     * @param targets rows of encoded labels
     * @param at the index of the first number of the example's label, which is not missing
     */
    void add(float[] logits, int from, float[] targets, int at);

    /** Returns the number of counted examples. */
    long size();

    /** Returns the report on at least one example. */
    HeadEvaluation build();
}
