package dev.condyle.runtime.internal.loop;

import java.util.Arrays;
import java.util.Random;

/** The order in which an epoch goes through the examples. The same seed gives the same orders. */
final class ExampleOrder {

    private final int size;
    private final int used;
    private final int batchSize;
    private final boolean shuffle;
    private final Random random;

    /**
     * Makes the orders of a training.
     *
     * @param size the number of examples
     * @param batchSize the number of examples in a batch
     * @param shuffle whether each epoch has its own order, or all have that of the examples
     * @param norms whether the network has batch norms. A lone example has no variance, and the
     *     engine refuses to norm it; so one that is left over for the last batch sits this epoch
     *     out.
     * @param seed the seed
     */
    ExampleOrder(int size, int batchSize, boolean shuffle, boolean norms, long seed) {
        this.size = size;
        this.batchSize = batchSize;
        this.shuffle = shuffle;
        boolean leftOver = size > 1 && size % batchSize == 1;
        used = norms && leftOver ? size - 1 : size;
        random = new Random(seed);
    }

    /** The examples in their own order. */
    static int[] plain(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** The order of the next epoch. */
    int[] next() {
        int[] order = plain(size);
        if (shuffle) {
            shuffle(order, random);
        }
        return used == size ? order : Arrays.copyOf(order, used);
    }

    /** Brings numbers into an order of which each is as likely as any other. */
    static void shuffle(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
    }

    /** The number of batches in an epoch. */
    int batches() {
        // Not rounded up by an addition, which would overflow: a batch may be asked for of any
        // size.
        return (used - 1) / batchSize + 1;
    }
}
