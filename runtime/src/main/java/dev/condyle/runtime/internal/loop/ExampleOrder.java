package dev.condyle.runtime.internal.loop;

import java.util.Arrays;
import java.util.Random;

/** Produces the order of the examples in each epoch. The orders are reproducible by the seed. */
final class ExampleOrder {

    private final int size;
    private final int used;
    private final int batchSize;
    private final boolean shuffle;
    private final Random random;

    /**
     * Creates the orders for a training.
     *
     * @param size the number of examples
     * @param batchSize the number of examples in a batch
     * @param shuffle whether to shuffle the examples in each epoch; if not, they keep the order of
     *     the data set
     * @param norms whether the network has batch normalisation. The engine cannot normalise a
     *     single example, which has no variance. So if the last batch would have only one example,
     *     the epoch skips that example.
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

    /** Returns the indices in the order of the data set. */
    static int[] plain(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Returns the order of the next epoch. */
    int[] next() {
        int[] order = plain(size);
        if (shuffle) {
            shuffle(order, random);
        }
        return used == size ? order : Arrays.copyOf(order, used);
    }

    /** Shuffles numbers in place with a uniform distribution. */
    static void shuffle(int[] numbers, Random random) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
    }

    /** Returns the number of batches in an epoch. */
    int batches() {
        // Adding batchSize - 1 to round up would overflow for a very large batch size.
        return (used - 1) / batchSize + 1;
    }
}
