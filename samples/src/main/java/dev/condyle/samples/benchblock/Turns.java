package dev.condyle.samples.benchblock;

/**
 * The order in which the blocks are measured. Each round measures all blocks, and each round starts
 * with a different one.
 */
final class Turns {

    /** The generated block. */
    static final int GENERATED = 0;

    /** The block written by hand. */
    static final int BY_HAND = 1;

    /**
     * A second block written by hand: its difference from the first is the noise of the machine.
     */
    static final int BY_HAND_AGAIN = 2;

    /** The number of blocks. */
    static final int COUNT = 3;

    private Turns() {}

    /**
     * Returns the block that an iteration measures.
     *
     * @param iteration the index of the iteration, from 0
     * @return one of the constants of this class
     */
    static int at(int iteration) {
        int round = iteration / COUNT;
        return (iteration + round) % COUNT;
    }
}
