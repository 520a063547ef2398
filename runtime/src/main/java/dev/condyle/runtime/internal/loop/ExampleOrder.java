package dev.condyle.runtime.internal.loop;

import java.util.Arrays;
import java.util.Random;

/** Produces the order of the examples in each epoch, and divides it into batches. */
final class ExampleOrder {

    private final int size;
    private final int used;
    private final int batchSize;
    private final boolean shuffle;

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
     */
    ExampleOrder(int size, int batchSize, boolean shuffle, boolean norms) {
        this.size = size;
        this.batchSize = batchSize;
        this.shuffle = shuffle;
        boolean leftOver = size > 1 && size % batchSize == 1;
        used = norms && leftOver ? size - 1 : size;
    }

    /** Returns the indices in the order of the data set. */
    static int[] plain(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /**
     * Returns the order of an epoch.
     *
     * @param seed the seed of the epoch
     */
    int[] ofEpoch(long seed) {
        int[] order = plain(size);
        if (shuffle) {
            shuffle(order, new Random(seed));
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

    /** Returns the number of examples of the largest batch. */
    int largestBatch() {
        return Math.min(batchSize, used);
    }

    /** Returns the number of batches in an epoch. */
    int batches() {
        // Adding batchSize - 1 to round up would overflow for a very large batch size.
        return (used - 1) / batchSize + 1;
    }

    /**
     * Returns the role of a batch in an update of the weights that sums the gradients of several
     * batches.
     *
     * @param number the number of the batch, from 1
     * @param group the number of batches per update
     */
    UpdatePart part(int number, int group) {
        if (group == 1) {
            return UpdatePart.WHOLE;
        }
        long before = (long) (number - 1) / group * group * batchSize;
        long after = Math.min(used, before + (long) group * batchSize);
        long examples = Math.min(used, (long) number * batchSize) - (long) (number - 1) * batchSize;
        return new UpdatePart(
                (double) examples / (after - before), number % group == 0 || number == batches());
    }

    /**
     * Returns the number of updates of the weights in an epoch.
     *
     * @param group the number of batches per update
     */
    int updates(int group) {
        return (batches() - 1) / group + 1;
    }
}
