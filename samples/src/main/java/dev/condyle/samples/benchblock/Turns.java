package dev.condyle.samples.benchblock;

/** Who is measured when: each round all of them, each round another one first. */
final class Turns {

    /** The generated block. */
    static final int GENERATED = 0;

    /** The block written by hand. */
    static final int BY_HAND = 1;

    /** A second one written by hand: what it differs from the first is the machine's noise. */
    static final int BY_HAND_AGAIN = 2;

    /** How many take part. */
    static final int COUNT = 3;

    private Turns() {}

    /**
     * Who runs in an iteration.
     *
     * @param iteration from 0
     * @return one of the constants
     */
    static int at(int iteration) {
        int round = iteration / COUNT;
        return (iteration + round) % COUNT;
    }
}
