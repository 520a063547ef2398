package dev.condyle.runtime.internal.loop;

/** Adds up the losses and the hits of batches. */
final class Tally {

    private double losses;
    private double hits;
    private long examples;

    /**
     * Adds a batch.
     *
     * @param loss the mean loss of its examples
     * @param hits how many of them were classified rightly
     * @param size how many there are
     */
    void add(double loss, double hits, int size) {
        losses += loss * size;
        this.hits += hits;
        examples += size;
    }

    /** The mean loss of the examples. */
    double loss() {
        return losses / examples;
    }

    /** The share of the examples that was classified rightly. */
    double accuracy() {
        return hits / examples;
    }
}
