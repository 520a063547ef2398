package dev.condyle.runtime.internal.loop;

/** Accumulates the loss and the accuracy of batches. */
final class Tally {

    private double losses;
    private double hits;
    private long examples;

    /**
     * Adds a batch.
     *
     * @param loss the mean loss of the examples
     * @param hits the number of correctly classified examples
     * @param size the number of examples
     */
    void add(double loss, double hits, int size) {
        losses += loss * size;
        this.hits += hits;
        examples += size;
    }

    /** Returns the mean loss of the examples. */
    double loss() {
        return losses / examples;
    }

    /** Returns the proportion of correctly classified examples. */
    double accuracy() {
        return hits / examples;
    }
}
