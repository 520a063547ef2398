package dev.condyle.runtime.internal.loop;

/**
 * The role of a batch in an update of the weights.
 *
 * @param share the proportion of the examples of the update that the batch has
 * @param last whether the weights are updated after the batch
 */
record UpdatePart(double share, boolean last) {

    /** The only batch of an update. */
    static final UpdatePart WHOLE = new UpdatePart(1, true);

    /** Returns whether there are other batches. */
    boolean isPartial() {
        return share < 1;
    }
}
